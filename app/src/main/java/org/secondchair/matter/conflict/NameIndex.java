package org.secondchair.matter.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Many listed names of one kind, among which it finds exactly those that {@link NameMatcher} would hit one by one. The
 * names that hold a word like one entered, or share a key for names written together or as initials, are compared in
 * full. Built once, safe to share.
 *
 * @param <T> what a listed name stands for
 */
public final class NameIndex<T> {
    /** A listed name that the entered one hits. */
    public record Found<T>(T listed, NameHit hit) {}

    /** A name as it was read, ready to be compared. */
    private sealed interface Read {
        record Person(List<List<PersonName>> names) implements Read {}

        record Company(List<List<CompanyName>> names) implements Read {}
    }

    private final NameKind kind;
    private final List<T> listed;
    private final List<Read> names = new ArrayList<>();
    private final WordIndex words = new WordIndex();
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    /** @param names what is listed, with its name; of one kind */
    public NameIndex(NameKind kind, Map<T, String> names) {
        this.kind = kind;
        this.listed = List.copyOf(names.keySet());
        for (T item : listed) {
            String name = names.getOrDefault(item, "");
            int number = this.names.size();
            Read read = read(name);
            this.names.add(read);
            for (Word word : telling(read)) {
                words.add(word, number);
            }
            for (String key : keys(read)) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
            }
        }
    }

    /** In the order in which the names were listed. */
    public List<Found<T>> find(String entered) {
        Read read = read(entered);
        boolean[] candidates = new boolean[listed.size()];
        for (Word word : telling(read)) {
            words.like(word, number -> candidates[number] = true);
        }
        for (String key : keys(read)) {
            byKey.getOrDefault(key, List.of()).forEach(number -> candidates[number] = true);
        }
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i]) {
                int number = i;
                compare(read, names.get(i)).ifPresent(hit -> found.add(new Found<>(listed.get(number), hit)));
            }
        }
        return found;
    }

    private Read read(String name) {
        return switch (kind) {
            case PERSON -> new Read.Person(NameMatcher.people(name));
            case COMPANY -> new Read.Company(NameMatcher.companies(name));
        };
    }

    private static Optional<NameHit> compare(Read entered, Read listed) {
        return switch (entered) {
            case Read.Person(var first)
            when listed instanceof Read.Person(var second) -> NameMatcher.people(first, second);
            case Read.Company(var first)
            when listed instanceof Read.Company(var second) -> NameMatcher.companies(first, second);
            case Read.Person _, Read.Company _ -> Optional.empty();
        };
    }

    /** Words of which a hit needs one in common; initials alone never make one. */
    private static Set<Word> telling(Read read) {
        Set<Word> words = new HashSet<>();
        switch (read) {
            case Read.Person(var names) ->
                names.forEach(readings -> readings.forEach(name -> words.addAll(name.words())));
            case Read.Company(var names) ->
                names.forEach(readings -> readings.forEach(name -> words.addAll(name.telling())));
        }
        words.removeIf(Word::initial);
        return words;
    }

    /** Keys that two names share when a hit rests on no single word: {@code j} joined, {@code w} whole, {@code a} acronym. */
    private static Set<String> keys(Read read) {
        Set<String> keys = new HashSet<>();
        switch (read) {
            case Read.Person(var names) ->
                names.forEach(readings -> readings.forEach(name -> joined(name.words(), keys)));
            case Read.Company(var names) ->
                names.forEach(readings -> readings.forEach(name -> {
                    joined(name.telling(), keys);
                    keys.add("w" + name.whole());
                    name.acronyms().forEach(letters -> keys.add("a" + letters));
                    name.shortNames().forEach(letters -> keys.add("a" + letters));
                    name.telling().stream().filter(Word::initial).forEach(word -> keys.add("i" + word.text()));
                }));
        }
        return keys;
    }

    private static void joined(List<Word> words, Set<String> keys) {
        for (int i = 0; i < words.size(); i++) {
            keys.add("j" + words.get(i).sounds().getFirst());
            if (i + 1 < words.size()) {
                keys.add("j" + Alignment.joinedSound(words.get(i), words.get(i + 1)));
            }
        }
    }
}
