package org.secondchair.search;

import java.util.HashSet;
import java.util.Set;

/// What of a matter the asking person may see. Applied inside the query itself, so that totals, facets
/// and reports speak of nothing else.
public sealed interface Sight {
    /// All but the documents of these restriction classes.
    record Except(Set<String> restrictions) implements Sight {
        public Except {
            restrictions = Set.copyOf(restrictions);
        }
    }

    /// Only these documents, less the restriction classes.
    record Only(Set<Integer> ordinals, Set<String> restrictions) implements Sight {
        public Only {
            ordinals = Set.copyOf(ordinals);
            restrictions = Set.copyOf(restrictions);
        }
    }

    /// What both let through.
    default Sight and(Sight other) {
        return switch (this) {
            case Except(Set<String> restrictions) ->
                switch (other) {
                    case Except(Set<String> others) -> new Except(both(restrictions, others));
                    case Only(Set<Integer> ordinals, Set<String> others) ->
                        new Only(ordinals, both(restrictions, others));
                };
            case Only(Set<Integer> ordinals, Set<String> restrictions) ->
                switch (other) {
                    case Except(Set<String> others) -> new Only(ordinals, both(restrictions, others));
                    case Only(Set<Integer> more, Set<String> others) -> {
                        var common = new HashSet<>(ordinals);
                        common.retainAll(more);
                        yield new Only(common, both(restrictions, others));
                    }
                };
        };
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    Sight ALL = new Except(Set.of());

    Sight NOTHING = new Only(Set.of(), Set.of());
}
