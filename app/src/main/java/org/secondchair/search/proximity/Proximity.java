package org.secondchair.search.proximity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.secondchair.search.language.Query;
import org.secondchair.search.language.Word;

/// Says where a placed query is met. The rules, which `docs/use/search.md` tells in lawyers' words:
///
/// - A phrase is met where its words follow each other; `OR` wherever a side is met.
/// - `x w/n y`: every x that has a y at most n words away, and every such y. Two words side by side are 1 apart.
/// The two must not overlap: one occurrence cannot be its own neighbour. Distance is counted between the nearest
/// ends.
/// - `(x AND z) w/n y`: every y that has both an x and a z near it, and those x and z.
/// - `x NOT w/n y`: every x without a y near it; a y that overlaps x counts as near.
/// - A proximity inside another stands for the occurrences that it is met at.
public final class Proximity {
    private final Positions positions;

    public Proximity(Positions positions) {
        this.positions = positions;
    }

    /// The occurrences of a {@linkplain Query#placed() placed} query.
    public Occurrences of(Query query) throws IOException {
        return switch (query) {
            case Query.Phrase(var words) -> phrase(words);
            case Query.Or(var any) -> {
                Occurrences all = Occurrences.NONE;
                for (Query one : any) {
                    all = all.or(of(one));
                }
                yield all;
            }
            case Query.Near(Query left, Query right, int words, boolean ordered) ->
                left.placed()
                        ? near(right, left, words, ordered ? Side.RIGHT : Side.EITHER)
                        : near(left, right, words, ordered ? Side.LEFT : Side.EITHER);
            case Query.NotNear(Query left, Query right, int words, boolean ordered) -> {
                Occurrences candidates = of(left);
                if (candidates.isEmpty()) {
                    yield Occurrences.NONE;
                }
                boolean[] met = met(right, candidates, words, ordered ? Side.RIGHT : Side.AROUND);
                for (int i = 0; i < met.length; i++) {
                    met[i] = !met[i];
                }
                yield candidates.kept(met);
            }
            case Query.And _,
                    Query.Not _,
                    Query.In _,
                    Query.Sent _,
                    Query.Size _,
                    Query.HasAttachments _,
                    Query.Everything _ -> throw new IllegalArgumentException("has no place in a text: " + query);
        };
    }

    /// On which side of an anchor a neighbour may stand; `AROUND` lets it overlap as well.
    private enum Side {
        LEFT,
        RIGHT,
        EITHER,
        AROUND
    }

    private Occurrences phrase(List<Word> words) throws IOException {
        Occurrences first = positions.of(words.getFirst());
        if (words.size() == 1 || first.isEmpty()) {
            return first;
        }
        boolean[] mask = new boolean[first.size()];
        Arrays.fill(mask, true);
        for (int place = 1; place < words.size(); place++) {
            Word word = words.get(place);
            if (word instanceof Word.Anything) {
                continue;
            }
            Occurrences next = positions.of(word);
            if (next.isEmpty()) {
                return Occurrences.NONE;
            }
            for (int i = 0; i < mask.length; i++) {
                mask[i] = mask[i] && next.startsAt(first.start(i) + place);
            }
        }
        return first.asPhrases(mask, words.size());
    }

    /// The anchors that the neighbours' formula is met around, and the neighbours that take part.
    private Occurrences near(Query neighbours, Query anchor, int words, Side side) throws IOException {
        Occurrences anchors = of(anchor);
        if (anchors.isEmpty()) {
            return Occurrences.NONE;
        }
        Occurrences met = anchors.kept(met(neighbours, anchors, words, side));
        return met.isEmpty() ? met : met.or(taking(neighbours, met, words, side));
    }

    private boolean[] met(Query neighbours, Occurrences anchors, int words, Side side) throws IOException {
        boolean[] met = new boolean[anchors.size()];
        if (neighbours.placed()) {
            Occurrences found = of(neighbours);
            for (int i = 0; i < met.length && !found.isEmpty(); i++) {
                met[i] = isNear(found, anchors.start(i), anchors.end(i), words, side);
            }
            return met;
        }
        boolean all = neighbours instanceof Query.And;
        Arrays.fill(met, all);
        for (Query part : parts(neighbours)) {
            boolean[] one = met(part, anchors, words, side);
            for (int i = 0; i < met.length; i++) {
                met[i] = all ? met[i] && one[i] : met[i] || one[i];
            }
        }
        return met;
    }

    private Occurrences taking(Query neighbours, Occurrences anchors, int words, Side side) throws IOException {
        if (neighbours.placed()) {
            Occurrences found = of(neighbours);
            boolean[] mask = new boolean[found.size()];
            Side back = switch (side) {
                case LEFT -> Side.RIGHT;
                case RIGHT -> Side.LEFT;
                case EITHER, AROUND -> side;
            };
            for (int i = 0; i < mask.length; i++) {
                mask[i] = isNear(anchors, found.start(i), found.end(i), words, back);
            }
            return found.kept(mask);
        }
        Occurrences all = Occurrences.NONE;
        for (Query part : parts(neighbours)) {
            Occurrences met = anchors.kept(met(part, anchors, words, side));
            if (!met.isEmpty()) {
                all = all.or(taking(part, met, words, side));
            }
        }
        return all;
    }

    private static List<Query> parts(Query group) {
        return switch (group) {
            case Query.And(var all) -> all;
            case Query.Or(var any) -> any;
            case Query.Phrase _,
                    Query.Near _,
                    Query.NotNear _,
                    Query.Not _,
                    Query.In _,
                    Query.Sent _,
                    Query.Size _,
                    Query.HasAttachments _,
                    Query.Everything _ ->
                throw new IllegalArgumentException("cannot stand beside a proximity: " + group);
        };
    }

    private static boolean isNear(Occurrences found, int start, int end, int words, Side side) {
        return switch (side) {
            case LEFT -> found.endsWithin(start - words, start - 1);
            case RIGHT -> found.startsWithin(end + 1, end + words);
            case EITHER -> found.startsWithin(end + 1, end + words) || found.endsWithin(start - words, start - 1);
            case AROUND -> found.touches(start - words, end + words);
        };
    }
}
