package org.secondchair.matter.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The different words of many names, and all those among them that are like a given one by {@link Likeness}.
 *
 * <p>Words that sound alike have equally many of l and r, of m and n, and of t and d: dropping one of these, or taking
 * it for a sound outside its class, costs more than any limit in {@link Likeness}. A slip changes at most two letters.
 * What passes these two sieves is compared exactly.
 */
final class WordIndex {
    private final List<Word> words = new ArrayList<>();
    private final List<List<Integer>> names = new ArrayList<>();
    private final Map<Word, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Integer>> bySignature = new HashMap<>();
    private final Map<Integer, List<Integer>> byGroup = new HashMap<>();
    private int[] letters = new int[1024];

    void add(Word word, int name) {
        Integer known = numbers.get(word);
        int number = known == null ? words.size() : known;
        if (known == null) {
            numbers.put(word, number);
            words.add(word);
            names.add(new ArrayList<>());
            for (int signature : signatures(word)) {
                bySignature.computeIfAbsent(signature, _ -> new ArrayList<>()).add(number);
            }
            for (int group : word.groups()) {
                byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(number);
            }
            if (number == letters.length) {
                letters = java.util.Arrays.copyOf(letters, 2 * number);
            }
            letters[number] = letters(word.text());
        }
        names.get(number).add(name);
    }

    /** Hands over the names that hold a word like this one; some more than once. */
    void like(Word word, IntConsumer found) {
        Set<Integer> near = new HashSet<>();
        for (int signature : signatures(word)) {
            near.addAll(bySignature.getOrDefault(signature, List.of()));
        }
        for (int group : word.groups()) {
            near.addAll(byGroup.getOrDefault(group, List.of()));
        }
        int own = letters(word.text());
        for (int i = 0; i < words.size(); i++) {
            if (Integer.bitCount(own ^ letters[i]) <= 2
                    && Math.abs(words.get(i).text().length() - word.text().length()) <= 1) {
                near.add(i);
            }
        }
        for (int number : near) {
            if (Likeness.of(word, words.get(number)) != Likeness.NONE) {
                names.get(number).forEach(found::accept);
            }
        }
    }

    private static Set<Integer> signatures(Word word) {
        Set<Integer> signatures = new HashSet<>();
        word.sounds().forEach(sound -> signatures.add(signature(sound)));
        return signatures;
    }

    /** How many sounds of each of the three classes, eight bits each. */
    static int signature(String sound) {
        int signature = 0;
        for (int i = 0; i < sound.length(); i++) {
            signature += switch (sound.charAt(i)) {
                case 'l', 'r' -> 1;
                case 'm', 'n' -> 1 << 8;
                case 't', 'd' -> 1 << 16;
                default -> 0;
            };
        }
        return signature;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters |= 1 << (c >= 'a' ? c - 'a' : 26 + c % 6);
        }
        return letters;
    }
}
