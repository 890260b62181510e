package org.secondchair.search.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.language.Query;
import org.secondchair.search.language.TextField;
import org.secondchair.search.language.Word;

/// Says by brute force what meets a query: every word compared with every other, nothing shared with the index.
/// Slow, and for texts in Latin letters only.
final class ReferenceMatcher {
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{Nd}]+");

    record Token(String word, int start, int end) {}

    /// A met place: first and last word.
    record Place(int from, int until) {}

    private static final Map<String, Pattern> GLOBS = new HashMap<>();

    private final IndexedDocument document;
    private final Map<String, Text> texts = new HashMap<>();

    /// A value's words, and what was already worked out about it for the query at hand.
    private record Text(List<Token> tokens, Map<Query, Set<Place>> known) {}

    ReferenceMatcher(IndexedDocument document) {
        this.document = document;
    }

    boolean meets(Query query) {
        texts.values().forEach(text -> text.known().clear());
        return meets(query, null);
    }

    private Text text(String value) {
        return texts.computeIfAbsent(value, one -> new Text(tokens(one), new HashMap<>()));
    }

    /// Character ranges in the text, as "start-end", of a placed query.
    Set<String> marks(Query query) {
        Text text = text(document.text());
        List<Token> tokens = text.tokens();
        var marks = new HashSet<String>();
        for (Place place : places(query, text)) {
            marks.add(tokens.get(place.from()).start() + "-"
                    + tokens.get(place.until()).end());
        }
        return marks;
    }

    private boolean meets(Query query, TextField field) {
        return switch (query) {
            case Query.And(var all) -> all.stream().allMatch(one -> meets(one, field));
            case Query.Or(var any) -> any.stream().anyMatch(one -> meets(one, field));
            case Query.Not(var inner) -> !meets(inner, field);
            case Query.In(var in, var inner) -> meets(inner, in);
            case Query.Phrase _, Query.Near _, Query.NotNear _ ->
                values(field).stream()
                        .anyMatch(value -> !places(query, text(value)).isEmpty());
            case Query.Size(long from, long until) -> document.sizeBytes() >= from && document.sizeBytes() <= until;
            case Query.HasAttachments _ -> document.hasAttachments();
            case Query.Everything _ -> true;
            case Query.Sent _ -> throw new UnsupportedOperationException("dates are tested elsewhere");
        };
    }

    private List<String> values(TextField field) {
        var people = document.participants();
        if (field == null) {
            var all = new ArrayList<String>();
            all.add(document.text());
            TextField.HEADER.forEach(one -> all.addAll(values(one)));
            return all;
        }
        return switch (field) {
            case TEXT -> List.of(document.text());
            case SUBJECT -> List.of(document.subject());
            case NAME -> List.of(document.name());
            case FROM -> people.from();
            case TO -> people.to();
            case CC -> people.cc();
            case BCC -> people.bcc();
            case CUSTODIAN -> document.custodians();
            case TYPE -> List.of(document.type());
            case LANGUAGE -> List.of(document.language());
        };
    }

    static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            for (int from = runs.start(); from < runs.end(); from += 128) {
                int until = Math.min(runs.end(), from + 128);
                String plain = Normalizer.normalize(text.substring(from, until), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("ø", "o");
                tokens.add(new Token(plain, from, until));
            }
        }
        return tokens;
    }

    private static Set<Place> places(Query query, Text text) {
        Set<Place> known = text.known().get(query);
        if (known == null) {
            known = worked(query, text);
            text.known().put(query, known);
        }
        return known;
    }

    private static Set<Place> worked(Query query, Text text) {
        List<Token> tokens = text.tokens();
        return switch (query) {
            case Query.Phrase(var words) -> {
                var places = new HashSet<Place>();
                for (int at = 0; at + words.size() <= tokens.size(); at++) {
                    boolean all = true;
                    for (int i = 0; i < words.size() && all; i++) {
                        all = accepts(words.get(i), tokens.get(at + i).word());
                    }
                    if (all) {
                        places.add(new Place(at, at + words.size() - 1));
                    }
                }
                yield places;
            }
            case Query.Or(var any) -> {
                var places = new HashSet<Place>();
                any.forEach(one -> places.addAll(places(one, text)));
                yield places;
            }
            case Query.NotNear(var left, var right, int words, boolean ordered) -> {
                BiPredicate<Place, Place> near = (x, y) -> ordered
                        ? y.from() > x.until() && y.from() - x.until() <= words
                        : y.from() - x.until() <= words && x.from() - y.until() <= words;
                var places = new HashSet<Place>();
                for (Place x : places(left, text)) {
                    if (!holds(right, x, near, text)) {
                        places.add(x);
                    }
                }
                yield places;
            }
            case Query.Near(var left, var right, int words, boolean ordered) -> {
                BiPredicate<Place, Place> rightAfter = (x, y) -> y.from() > x.until() && y.from() - x.until() <= words;
                BiPredicate<Place, Place> near = (x, y) -> rightAfter.test(x, y) || (!ordered && rightAfter.test(y, x));
                yield left instanceof Query.And || !left.placed()
                        ? around(left, right, (y, x) -> near.test(x, y), text)
                        : around(right, left, near, text);
            }
            case Query.And _,
                    Query.Not _,
                    Query.In _,
                    Query.Sent _,
                    Query.Size _,
                    Query.HasAttachments _,
                    Query.Everything _ -> throw new IllegalArgumentException(query.toString());
        };
    }

    /// The anchors around which the formula holds, and what makes it hold.
    private static Set<Place> around(Query formula, Query anchor, BiPredicate<Place, Place> near, Text text) {
        var places = new HashSet<Place>();
        for (Place y : places(anchor, text)) {
            if (holds(formula, y, near, text)) {
                places.add(y);
                gather(formula, y, near, text, places);
            }
        }
        return places;
    }

    private static boolean holds(Query formula, Place anchor, BiPredicate<Place, Place> near, Text text) {
        return switch (formula) {
            case Query.And(var all) -> all.stream().allMatch(one -> holds(one, anchor, near, text));
            case Query.Or(var any) -> any.stream().anyMatch(one -> holds(one, anchor, near, text));
            default -> places(formula, text).stream().anyMatch(place -> near.test(anchor, place));
        };
    }

    private static void gather(
            Query formula, Place anchor, BiPredicate<Place, Place> near, Text text, Set<Place> into) {
        switch (formula) {
            case Query.And(var all) -> all.forEach(one -> gather(one, anchor, near, text, into));
            case Query.Or(var any) ->
                any.stream()
                        .filter(one -> holds(one, anchor, near, text))
                        .forEach(one -> gather(one, anchor, near, text, into));
            default ->
                places(formula, text).stream()
                        .filter(place -> near.test(anchor, place))
                        .forEach(into::add);
        }
    }

    private static boolean accepts(Word word, String token) {
        return switch (word) {
            case Word.Exact(String text) -> token.equals(text);
            case Word.Anything _ -> true;
            case Word.Pattern(String pattern) ->
                GLOBS.computeIfAbsent(
                                pattern,
                                glob -> Pattern.compile(glob.replace("*", ".*")
                                        .replace("?", ".")
                                        .replace("=", "[0-9]")))
                        .matcher(token)
                        .matches();
            case Word.Fuzzy(String text, int fixed, int edits) ->
                token.startsWith(text.substring(0, fixed))
                        && distance(text.substring(fixed), token.substring(fixed)) <= edits;
        };
    }

    /// Optimal string alignment: added, dropped, replaced letters and swapped neighbours.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
