package org.secondchair.review.ranking.simulation;

import java.util.List;

/// Strips English suffixes by the algorithm published in M. F. Porter, "An algorithm for suffix stripping",
/// Program 14(3), 1980. A word is seen as [C](VC)^m[V]; m is its measure. Expects lower-case letters a to z.
final class PorterStemmer {

    private record Rule(String suffix, String replacement) {}

    private static final List<Rule> STEP_2 = rules(
            "ational ate tional tion enci ence anci ance izer ize abli able alli al entli ent eli e ousli ous ization"
                    + " ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti"
                    + " ble");
    private static final List<Rule> STEP_3 = rules("icate ic ative - alize al iciti ic ical ic ful - ness -");
    private static final List<String> STEP_4 = List.of(
            "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
            "ion", "al", "er", "ic", "ou");

    private PorterStemmer() {}

    static String stem(String word) {
        if (word.length() <= 2) {
            return word;
        }
        String stem = plurals(word);
        stem = pastAndProgressive(stem);
        if (stem.endsWith("y") && hasVowel(stem, stem.length() - 1)) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        stem = replaced(stem, STEP_2);
        stem = replaced(stem, STEP_3);
        stem = withoutEnding(stem);
        return tidied(stem);
    }

    private static String plurals(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String pastAndProgressive(String word) {
        int length = word.length();
        if (word.endsWith("eed")) {
            return measure(word, length - 3) > 0 ? word.substring(0, length - 1) : word;
        }
        int stemLength = -1;
        if (word.endsWith("ed")) {
            stemLength = length - 2;
        } else if (word.endsWith("ing")) {
            stemLength = length - 3;
        }
        if (stemLength < 0 || !hasVowel(word, stemLength)) {
            return word;
        }
        String stem = word.substring(0, stemLength);
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsInDoubleConsonant(stem)) {
            char last = stem.charAt(stemLength - 1);
            return last == 'l' || last == 's' || last == 'z' ? stem : stem.substring(0, stemLength - 1);
        }
        return measure(stem, stemLength) == 1 && endsInShortSyllable(stem) ? stem + "e" : stem;
    }

    /// The longest matching suffix decides, whether or not its condition (measure above 0) holds.
    private static String replaced(String word, List<Rule> rules) {
        Rule longest = null;
        for (Rule rule : rules) {
            if (word.endsWith(rule.suffix) && (longest == null || rule.suffix.length() > longest.suffix.length())) {
                longest = rule;
            }
        }
        if (longest == null) {
            return word;
        }
        int stemLength = word.length() - longest.suffix.length();
        return measure(word, stemLength) > 0 ? word.substring(0, stemLength) + longest.replacement : word;
    }

    private static String withoutEnding(String word) {
        for (String suffix : STEP_4) {
            if (word.endsWith(suffix)) {
                int stemLength = word.length() - suffix.length();
                boolean allowed = !suffix.equals("ion")
                        || (stemLength > 0
                                && (word.charAt(stemLength - 1) == 's' || word.charAt(stemLength - 1) == 't'));
                return allowed && measure(word, stemLength) > 1 ? word.substring(0, stemLength) : word;
            }
        }
        return word;
    }

    private static String tidied(String word) {
        String stem = word;
        if (stem.endsWith("e")) {
            String shorter = stem.substring(0, stem.length() - 1);
            int measure = measure(shorter, shorter.length());
            if (measure > 1 || (measure == 1 && !endsInShortSyllable(shorter))) {
                stem = shorter;
            }
        }
        return stem.endsWith("ll") && measure(stem, stem.length()) > 1 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(word, at - 1);
            default -> true;
        };
    }

    private static int measure(String word, int length) {
        int measure = 0;
        boolean afterVowel = false;
        for (int i = 0; i < length; i++) {
            boolean consonant = isConsonant(word, i);
            if (consonant && afterVowel) {
                measure++;
            }
            afterVowel = !consonant;
        }
        return measure;
    }

    private static boolean hasVowel(String word, int length) {
        for (int i = 0; i < length; i++) {
            if (!isConsonant(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInDoubleConsonant(String word) {
        int length = word.length();
        return length > 1 && word.charAt(length - 1) == word.charAt(length - 2) && isConsonant(word, length - 1);
    }

    /// Consonant, vowel, consonant at the end, the last not w, x or y.
    private static boolean endsInShortSyllable(String word) {
        int length = word.length();
        if (length < 3
                || !isConsonant(word, length - 3)
                || isConsonant(word, length - 2)
                || !isConsonant(word, length - 1)) {
            return false;
        }
        char last = word.charAt(length - 1);
        return last != 'w' && last != 'x' && last != 'y';
    }

    private static List<Rule> rules(String pairs) {
        String[] parts = pairs.split(" ", -1);
        Rule[] rules = new Rule[parts.length / 2];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new Rule(parts[2 * i], parts[2 * i + 1].equals("-") ? "" : parts[2 * i + 1]);
        }
        return List.of(rules);
    }
}
