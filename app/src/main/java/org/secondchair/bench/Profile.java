package org.secondchair.bench;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a professional.
 *
 * @param name as it is to be shown
 * @param practisingSince year; null where nothing is known
 * @param locations codes as in {@link Places}; the first is where they live
 * @param timeZone in which {@code hours} are meant
 */
public record Profile(
        String name,
        Seniority seniority,
        Provenance provenance,
        @Nullable Integer practisingSince,
        List<String> practiceAreas,
        List<String> skills,
        List<String> tools,
        List<LanguageSkill> languages,
        List<String> locations,
        ZoneId timeZone,
        WeeklyHours hours) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_WORD = 60;
    public static final int MOST_WORDS = 40;

    /** How far somebody has come. */
    public enum Seniority {
        PARALEGAL,
        LINGUIST,
        JUNIOR,
        ASSOCIATE,
        SENIOR,
        COUNSEL,
        PARTNER;

        /** Whether work is done under an admission of their own. */
        public boolean lawyer() {
            return this != PARALEGAL && this != LINGUIST;
        }
    }

    /** Where the experience was won. */
    public enum Provenance {
        FIRM,
        IN_HOUSE,
        FIRM_AND_IN_HOUSE,
        PROVIDER,
        PUBLIC_SERVICE,
        INDEPENDENT
    }

    public Profile {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        practiceAreas = words(practiceAreas);
        skills = words(skills);
        tools = words(tools);
        Map<String, LanguageSkill> best = new LinkedHashMap<>();
        languages.forEach(skill -> best.merge(
                skill.code(), skill, (one, other) -> one.level().compareTo(other.level()) >= 0 ? one : other));
        languages = List.copyOf(best.values());
        locations = locations.stream().distinct().toList();
        if (!locations.stream().allMatch(Places::isCode)) {
            throw new IllegalArgumentException("not codes of ISO 3166: " + locations);
        }
    }

    /** Stripped, each once whatever its case, in the order given. */
    static List<String> words(List<String> given) {
        Map<String, String> kept = new LinkedHashMap<>();
        given.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> kept.putIfAbsent(word.toLowerCase(java.util.Locale.ROOT), word));
        if (kept.size() > MOST_WORDS || kept.keySet().stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            throw new IllegalArgumentException("at most " + MOST_WORDS + " words of at most " + LONGEST_WORD);
        }
        return List.copyOf(new ArrayList<>(kept.values()));
    }
}
