package org.secondchair.search.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A search, as a tree. {@link QueryParser} makes it, {@link QueryPrinter} writes it so that it reads back the
/// same.
///
/// *Placed* queries ({@link #placed()}) say where in a text they are met; only they can stand beside a proximity
/// operator.
public sealed interface Query {

    /// Words that follow each other; a single word is a phrase of one. Neither starts nor ends with `Anything`.
    record Phrase(List<Word> words) implements Query {
        public Phrase {
            words = List.copyOf(words);
            if (words.isEmpty()
                    || words.getFirst() instanceof Word.Anything
                    || words.getLast() instanceof Word.Anything) {
                throw new IllegalArgumentException("a phrase starts and ends with a word");
            }
        }
    }

    record And(List<Query> all) implements Query {
        public And {
            all = flat(all, query -> query instanceof And(var inner) ? inner : List.of(query));
        }
    }

    record Or(List<Query> any) implements Query {
        public Or {
            any = flat(any, query -> query instanceof Or(var inner) ? inner : List.of(query));
        }
    }

    record Not(Query query) implements Query {}

    /// `left` and `right` at most `words` words apart without overlapping; if `ordered`, left before right.
    record Near(Query left, Query right, int words, boolean ordered) implements Query {
        public Near {
            requireDistance(words);
        }
    }

    /// `left` where no `right` is within `words` words of it; if `ordered`, none after it.
    record NotNear(Query left, Query right, int words, boolean ordered) implements Query {
        public NotNear {
            requireDistance(words);
        }
    }

    /// The words of `query` looked for in this field alone.
    record In(TextField field, Query query) implements Query {}

    /// Sent on these days (both inclusive, in the matter's time zone); at least one bound is there.
    record Sent(@Nullable LocalDate from, @Nullable LocalDate until) implements Query {
        public Sent {
            if (from == null && until == null) {
                throw new IllegalArgumentException("a range of dates needs a bound");
            }
        }
    }

    /// Bytes of the native file, both bounds inclusive.
    record Size(long from, long until) implements Query {}

    /// Has attachments.
    record HasAttachments() implements Query {}

    record Everything() implements Query {}

    /// True if this query is met at places in a text: phrases, and what `OR` and proximity make of them.
    default boolean placed() {
        return switch (this) {
            case Phrase _, Near _, NotNear _ -> true;
            case Or(var any) -> any.stream().allMatch(Query::placed);
            case And _, Not _, In _, Sent _, Size _, HasAttachments _, Everything _ -> false;
        };
    }

    private static List<Query> flat(List<Query> queries, Function<Query, List<Query>> open) {
        var flat = new ArrayList<Query>();
        for (Query query : queries) {
            flat.addAll(open.apply(query));
        }
        if (flat.size() < 2) {
            throw new IllegalArgumentException("a connector joins two or more");
        }
        return List.copyOf(flat);
    }

    private static void requireDistance(int words) {
        if (words < 1 || words > QueryParser.FARTHEST) {
            throw new IllegalArgumentException("distance " + words);
        }
    }
}
