package org.secondchair.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.secondchair.search.IndexedDocument;

/// Invents queries out of what documents say, so that many of them are met somewhere.
final class QuerySamples {
    private final Random random;
    private final List<List<String>> texts = new ArrayList<>();
    private List<String> text = List.of();
    private int near;

    QuerySamples(List<IndexedDocument> documents, long seed) {
        this.random = new Random(seed);
        for (IndexedDocument document : documents) {
            List<String> words = ReferenceMatcher.tokens(document.text()).stream()
                    .map(ReferenceMatcher.Token::word)
                    .filter(word -> word.matches("[a-z0-9]{1,30}") && !word.matches("and|or|not"))
                    .toList();
            if (words.size() > 20) {
                texts.add(words);
            }
        }
    }

    String next() {
        look();
        return switch (random.nextInt(12)) {
            case 0 -> word();
            case 1 -> word() + " AND " + placed(1);
            case 2 -> placed(1) + " OR " + placed(1);
            case 3 -> placed(1) + " NOT " + placed(0);
            case 4 -> "from:(" + word() + " OR " + wildcard() + ") OR subject:(" + placed(1) + ")";
            case 5 -> "text:(" + placed(1) + ") AND NOT subject:(" + word() + ")";
            case 6 -> "size:>" + random.nextInt(3000) + " AND (" + placed(1) + ")";
            default -> placed(2);
        };
    }

    /// Goes to some place of some text; the next words come from around it.
    private void look() {
        text = texts.get(random.nextInt(texts.size()));
        near = random.nextInt(text.size());
    }

    String placed(int depth) {
        if (depth == 0) {
            return atom();
        }
        String distance = String.valueOf(1 + random.nextInt(random.nextBoolean() ? 4 : 25));
        return switch (random.nextInt(8)) {
            case 0 -> atom();
            case 1 -> "(" + placed(depth - 1) + " OR " + placed(depth - 1) + ")";
            case 2, 3 -> "(" + placed(depth - 1) + " w/" + distance + " " + placed(depth - 1) + ")";
            case 4 -> "(" + placed(depth - 1) + " pre/" + distance + " " + placed(depth - 1) + ")";
            case 5 -> "(" + placed(depth - 1) + " NOT w/" + distance + " " + placed(depth - 1) + ")";
            case 6 -> "((" + atom() + " AND " + placed(depth - 1) + ") w/" + distance + " " + placed(depth - 1) + ")";
            default ->
                "(" + placed(depth - 1) + " pre/" + distance + " (" + atom() + " OR (" + atom() + " AND " + atom()
                        + ")))";
        };
    }

    private String atom() {
        return switch (random.nextInt(6)) {
            case 0 -> wildcard();
            case 1 -> phrase();
            default -> word();
        };
    }

    private String word() {
        int at = near + random.nextInt(13) - 6;
        return text.get(Math.clamp(at, 0, text.size() - 1));
    }

    private String phrase() {
        int at = random.nextInt(text.size() - 3);
        if (random.nextBoolean()) {
            at = Math.min(near, text.size() - 4);
        }
        String second = random.nextInt(4) == 0 ? "*" : random.nextInt(4) == 0 ? wildcard() : text.get(at + 1);
        return "\"" + text.get(at) + " " + second + " " + text.get(at + 2) + "\"";
    }

    private String wildcard() {
        String word = word();
        int cut = 1 + random.nextInt(word.length());
        return switch (random.nextInt(5)) {
            case 0 -> word.substring(0, cut) + "*";
            case 1 -> word.substring(0, cut) + "!";
            case 2 -> cut < word.length() ? word.substring(0, cut) + "?" + word.substring(cut + 1) : word + "*";
            case 3 -> word.matches(".*[a-z].*") ? word.substring(0, cut) + "%" + word.substring(cut) : word;
            default -> "*" + word.substring(Math.max(0, word.length() - 3));
        };
    }
}
