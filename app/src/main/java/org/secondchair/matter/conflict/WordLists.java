package org.secondchair.matter.conflict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of this package, one text file each: a line is an entry, what follows a hash sign is a comment. */
final class WordLists {
    static final Set<String> TITLES = words("titles.txt");
    static final Set<String> GIVEN_NAMES = words("given-names.txt");
    static final Set<String> SURNAMES = words("surnames.txt");
    static final Set<String> COMPANY_FORMS = new HashSet<>(lines("company-forms.txt"));
    static final Set<String> TRADE_WORDS = words("trade-words.txt");
    static final Set<String> COMMON_WORDS = words("common-words.txt");
    static final Set<String> PLACES = words("places.txt");
    static final Map<String, String> ABBREVIATIONS = pairs("abbreviations.txt");
    static final Map<String, String> HAN_WORDS = pairs("han-words.txt");
    static final Map<String, String> JAPANESE_READINGS = pairs("japanese-readings.txt");
    private static final List<List<String>> NAME_GROUPS =
            lines("name-groups.txt").stream().map(WordLists::split).toList();
    private static final Map<String, Set<Integer>> GROUPS_OF = groups();

    private WordLists() {}

    /** Numbers of the groups of names that stand for each other in which the word occurs. */
    static Set<Integer> groupsOf(String word) {
        return GROUPS_OF.getOrDefault(word, Set.of());
    }

    static List<String> members(int group) {
        return NAME_GROUPS.get(group);
    }

    private static Map<String, Set<Integer>> groups() {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int i = 0; i < NAME_GROUPS.size(); i++) {
            for (String word : NAME_GROUPS.get(i)) {
                found.computeIfAbsent(word, _ -> new HashSet<>()).add(i);
            }
        }
        return found;
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        lines(file).forEach(line -> words.addAll(split(line)));
        return words;
    }

    private static Map<String, String> pairs(String file) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : lines(file)) {
            for (String entry : line.split(",")) {
                int sign = entry.indexOf('=');
                pairs.put(
                        entry.substring(0, sign).strip(),
                        entry.substring(sign + 1).strip());
            }
        }
        return pairs;
    }

    private static List<String> split(String line) {
        return List.of(line.split("[\\s,]+"));
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + file);
            }
            List<String> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
