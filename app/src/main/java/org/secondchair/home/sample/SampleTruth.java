package org.secondchair.home.sample;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.secondchair.home.sample.manuscripts.Manuscript;

/**
 * The right coding of a document, as set by whoever wrote it.
 *
 * @param issues codes of the protocol; empty unless responsive
 * @param breaksPrivilege a privileged text stands in it and somebody outside the privilege got it
 * @param personalData kinds of personal data in it, as {@code iban}, {@code card}, {@code health}
 * @param tricky careful reviewers stumble here
 * @param language ISO 639-1 code of the main language
 * @param why one sentence for whoever doubts the coding; may be empty
 */
public record SampleTruth(
        boolean responsive,
        Privilege privilege,
        Set<String> issues,
        boolean hot,
        boolean breaksPrivilege,
        Set<String> personalData,
        boolean tricky,
        String language,
        String why) {
    /** Codes of the protocol's issues, in the order of its keys 1 to 4. */
    public static final List<String> ISSUES = List.of("sensor", "notice", "cap", "loss");

    public SampleTruth {
        issues = Set.copyOf(issues);
        personalData = Set.copyOf(personalData);
        if (!ISSUES.containsAll(issues)) {
            throw new IllegalArgumentException("no such issue: " + issues);
        }
        if (!responsive && !(issues.isEmpty() && !hot)) {
            throw new IllegalArgumentException("only what is responsive has issues or is hot: " + why);
        }
        if (breaksPrivilege && privilege != Privilege.NONE) {
            throw new IllegalArgumentException("what broke the privilege is not withheld: " + why);
        }
    }

    static SampleTruth notResponsive(String why) {
        return new SampleTruth(false, Privilege.NONE, Set.of(), false, false, Set.of(), false, "en", why);
    }

    static SampleTruth of(Manuscript manuscript) {
        return new SampleTruth(
                manuscript.yes("responsive"),
                Privilege.valueOf(
                        manuscript.optional("privilege").orElse("none").toUpperCase(Locale.ROOT)),
                Set.copyOf(manuscript.list("issues")),
                manuscript.yes("hot"),
                manuscript.yes("breaks-privilege"),
                Set.copyOf(manuscript.list("personal-data")),
                manuscript.yes("tricky"),
                manuscript.optional("language").orElse("en"),
                manuscript.optional("why").orElse(""));
    }
}
