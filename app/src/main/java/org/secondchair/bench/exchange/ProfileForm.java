package org.secondchair.bench.exchange;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Places;
import org.secondchair.bench.Profile;
import org.secondchair.bench.WeeklyHours;

/**
 * What was entered about a professional, kept as it was entered. Lists are separated by commas.
 *
 * @param languages code and level each: {@code pt C2, en C1}
 * @param locations codes of ISO 3166, the first is where they live: {@code PT-11, ES}
 * @param hours as in {@link WeeklyHours}
 */
public record ProfileForm(
        @Nullable String name,
        @Nullable String seniority,
        @Nullable String provenance,
        @Nullable String practisingSince,
        @Nullable String practiceAreas,
        @Nullable String skills,
        @Nullable String tools,
        @Nullable String languages,
        @Nullable String locations,
        @Nullable String timeZone,
        @Nullable String hours) {

    public static ProfileForm empty(String timeZone) {
        return new ProfileForm(
                "",
                Profile.Seniority.ASSOCIATE.name(),
                Profile.Provenance.FIRM.name(),
                "",
                "",
                "",
                "",
                "",
                "",
                timeZone,
                "Mon-Fri 09:00-17:00");
    }

    public static ProfileForm of(Profile profile) {
        Integer since = profile.practisingSince();
        return new ProfileForm(
                profile.name(),
                profile.seniority().name(),
                profile.provenance().name(),
                since == null ? "" : since.toString(),
                String.join(", ", profile.practiceAreas()),
                String.join(", ", profile.skills()),
                String.join(", ", profile.tools()),
                profile.languages().stream()
                        .map(skill -> skill.code() + " " + skill.level())
                        .collect(Collectors.joining(", ")),
                String.join(", ", profile.locations()),
                profile.timeZone().getId(),
                profile.hours().text());
    }

    /** The fields by their names: what {@link #of(Map)} reads. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", text(name));
        texts.put("seniority", text(seniority));
        texts.put("provenance", text(provenance));
        texts.put("practisingSince", text(practisingSince));
        texts.put("practiceAreas", text(practiceAreas));
        texts.put("skills", text(skills));
        texts.put("tools", text(tools));
        texts.put("languages", text(languages));
        texts.put("locations", text(locations));
        texts.put("timeZone", text(timeZone));
        texts.put("hours", text(hours));
        return texts;
    }

    static ProfileForm of(Map<String, String> texts) {
        return new ProfileForm(
                texts.get("name"),
                texts.get("seniority"),
                texts.get("provenance"),
                texts.get("practisingSince"),
                texts.get("practiceAreas"),
                texts.get("skills"),
                texts.get("tools"),
                texts.get("languages"),
                texts.get("locations"),
                texts.get("timeZone"),
                texts.get("hours"));
    }

    public String text(@Nullable String entered) {
        return Entered.text(entered);
    }

    /** Field → key of what is wrong with it; empty when all is well. */
    public Map<String, String> wrongs() {
        Map<String, String> wrongs = new LinkedHashMap<>();
        int length = text(name).length();
        if (length == 0 || length > Profile.LONGEST_NAME) {
            wrongs.put("name", "bench.wrong.name");
        }
        if (Entered.constant(Profile.Seniority.class, seniority).isEmpty()) {
            wrongs.put("seniority", "bench.wrong.choice");
        }
        if (Entered.constant(Profile.Provenance.class, provenance).isEmpty()) {
            wrongs.put("provenance", "bench.wrong.choice");
        }
        if (!text(practisingSince).isEmpty() && !text(practisingSince).matches("(19[4-9]\\d|20\\d\\d)")) {
            wrongs.put("practisingSince", "bench.wrong.year");
        }
        words(wrongs, "practiceAreas", practiceAreas);
        words(wrongs, "skills", skills);
        words(wrongs, "tools", tools);
        if (read(languages).isEmpty()) {
            wrongs.put("languages", "bench.wrong.languages");
        }
        if (!Entered.list(locations).stream().allMatch(Places::isCode)) {
            wrongs.put("locations", "bench.wrong.locations");
        }
        try {
            ZoneId.of(text(timeZone));
        } catch (DateTimeException e) {
            wrongs.put("timeZone", "bench.wrong.timeZone");
        }
        if (WeeklyHours.parse(text(hours)).isEmpty()) {
            wrongs.put("hours", "bench.wrong.hours");
        }
        return wrongs;
    }

    private static void words(Map<String, String> wrongs, String field, @Nullable String entered) {
        List<String> words = Entered.list(entered);
        if (words.size() > Profile.MOST_WORDS
                || words.stream().anyMatch(word -> word.length() > Profile.LONGEST_WORD)) {
            wrongs.put(field, "bench.wrong.words");
        }
    }

    /** Empty when one cannot be read. */
    private static Optional<List<LanguageSkill>> read(@Nullable String languages) {
        List<LanguageSkill> skills = new java.util.ArrayList<>();
        for (String one : Entered.list(languages)) {
            String[] parts = one.split("\\s+");
            Optional<LanguageSkill.Level> level =
                    parts.length == 2 ? Entered.constant(LanguageSkill.Level.class, parts[1]) : Optional.empty();
            if (level.isEmpty() || !LanguageSkill.isCode(parts[0].toLowerCase(java.util.Locale.ROOT))) {
                return Optional.empty();
            }
            skills.add(new LanguageSkill(parts[0].toLowerCase(java.util.Locale.ROOT), level.get()));
        }
        return Optional.of(skills);
    }

    /** Only when nothing is wrong. */
    public Profile profile() {
        return new Profile(
                text(name),
                Entered.constant(Profile.Seniority.class, seniority).orElseThrow(),
                Entered.constant(Profile.Provenance.class, provenance).orElseThrow(),
                text(practisingSince).isEmpty() ? null : Integer.valueOf(text(practisingSince)),
                Entered.list(practiceAreas),
                Entered.list(skills),
                Entered.list(tools),
                read(languages).orElseThrow(),
                Entered.list(locations),
                ZoneId.of(text(timeZone)),
                WeeklyHours.parse(text(hours)).orElseThrow());
    }
}
