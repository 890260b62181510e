package org.secondchair.search;

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

    Sight ALL = new Except(Set.of());

    Sight NOTHING = new Only(Set.of(), Set.of());
}
