package org.secondchair.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the index knows somebody by: a kind, a space, and a code or a word, such as {@code speaks pt C1}. */
final class BenchTerms {
    private BenchTerms() {}

    static List<String> of(Professional professional) {
        Profile profile = professional.profile();
        List<String> terms = new ArrayList<>();
        terms.add("seniority " + profile.seniority());
        for (Admission admission : professional.admissions()) {
            if (admission.standing() == Admission.Standing.GOOD) {
                terms.add("admitted " + admission.jurisdiction());
                terms.add("admitted " + Places.country(admission.jurisdiction()));
            }
        }
        for (LanguageSkill skill : profile.languages()) {
            for (LanguageSkill.Level level : LanguageSkill.Level.values()) {
                if (level.compareTo(skill.level()) <= 0) {
                    terms.add("speaks " + skill.code() + " " + level);
                }
            }
        }
        for (String place : profile.locations()) {
            terms.add("in " + place);
            terms.add("in " + Places.country(place));
        }
        for (List<String> words : List.of(profile.practiceAreas(), profile.skills(), profile.tools())) {
            words.forEach(word -> terms.add("word " + word.toLowerCase(Locale.ROOT)));
        }
        return terms.stream().distinct().map(String::intern).toList();
    }

    /** What whoever matches must have. */
    static List<String> wanted(ProfessionalQuery query) {
        List<String> wanted = new ArrayList<>();
        if (!query.jurisdiction().isEmpty()) {
            wanted.add("admitted " + query.jurisdiction());
        }
        if (!query.language().isEmpty()) {
            LanguageSkill.Level level = query.level() == null ? LanguageSkill.Level.A1 : query.level();
            wanted.add("speaks " + query.language() + " " + level);
        }
        if (!query.location().isEmpty()) {
            wanted.add("in " + query.location());
        }
        if (query.seniority() != null) {
            wanted.add("seniority " + query.seniority());
        }
        query.words().forEach(word -> wanted.add("word " + word.strip().toLowerCase(Locale.ROOT)));
        return wanted;
    }

    /** What a free text finds a term by, in lower case; empty for what another term says already. */
    static String inWords(String term) {
        int space = term.indexOf(' ');
        String value = term.substring(space + 1);
        String words = switch (term.substring(0, space)) {
            case "speaks" ->
                value.endsWith(" A1")
                        ? Locale.of(value.substring(0, value.length() - 3)).getDisplayLanguage(Locale.ENGLISH)
                        : "";
            case "admitted", "in" -> value + " " + Places.name(value, Locale.ENGLISH);
            case String _ -> value;
        };
        return words.toLowerCase(Locale.ROOT);
    }
}
