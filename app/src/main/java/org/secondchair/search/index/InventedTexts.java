package org.secondchair.search.index;

import java.util.Random;

/// Texts whose words are as unequally frequent as those of a language (Zipf's law, exponent 1), and queries over
/// them. The same seed makes the same texts.
final class InventedTexts {
    private static final int VOCABULARY = 200_000;

    enum Kind {
        AND("two words"),
        PHRASE("phrase of two words"),
        NEAR("within 5 words"),
        NEAR_PREFIX("within 5 words, with a prefix"),
        NEAR_GROUP("within 10 words, groups of OR");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Random random;
    private final String[] vocabulary = new String[VOCABULARY];
    private final double logVocabulary = Math.log(VOCABULARY);

    InventedTexts(long seed) {
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary[i] = word(i);
        }
    }

    /// Pronounceable, unique per number, with common beginnings so that prefixes stand for many words.
    private static String word(int number) {
        var word = new StringBuilder();
        long left = (number * 2_654_435_761L) % VOCABULARY;
        left += 300;
        while (left > 0) {
            word.append("bdfgklmnprstvz".charAt((int) (left % 14)));
            left /= 14;
            word.append("aeiou".charAt((int) (left % 5)));
            left /= 5;
        }
        return word.toString();
    }

    String text(int words) {
        var text = new StringBuilder(words * 8);
        for (int i = 0; i < words; i++) {
            text.append(vocabulary[rank()]).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    /// A rank drawn with probability falling as 1/rank.
    private int rank() {
        return (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * logVocabulary) - 1);
    }

    /// A word that is neither a function word nor unheard of: what people search for.
    private String asked() {
        return vocabulary[20 + random.nextInt(3_000)];
    }

    String query(Kind kind) {
        return switch (kind) {
            case AND -> asked() + " AND " + asked();
            case PHRASE -> "\"" + vocabulary[random.nextInt(200)] + " " + vocabulary[random.nextInt(200)] + "\"";
            case NEAR -> asked() + " w/5 " + asked();
            case NEAR_PREFIX -> asked() + " w/5 " + asked().substring(0, 4) + "*";
            case NEAR_GROUP ->
                "(" + asked() + " OR " + asked() + ") w/10 (" + asked() + " OR " + asked().substring(0, 4) + "*)";
        };
    }
}
