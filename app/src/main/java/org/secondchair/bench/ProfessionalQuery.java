package org.secondchair.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for; everything that is set must hold.
 *
 * @param text words; each stands in the name, the reference, or what they can, speak, are and where, in any case; empty for all
 * @param jurisdiction admitted there in good standing: {@code US-NY}, or {@code US} for any of its states; empty for any
 * @param language ISO 639-1; empty for any
 * @param level at least; null for any level of the language
 * @param location lives or works there, as with the jurisdiction
 * @param words each a skill, a practice area or a tool they have, in any case
 * @param freeFrom see {@link Availability#freeFrom}
 * @param clearedOn vetting holds on that day, see {@link VettingRules}
 */
public record ProfessionalQuery(
        String text,
        String jurisdiction,
        String language,
        LanguageSkill.@Nullable Level level,
        String location,
        List<String> words,
        Profile.@Nullable Seniority seniority,
        @Nullable LocalDate freeFrom,
        @Nullable LocalDate clearedOn,
        Order order,
        boolean descending) {
    public static final ProfessionalQuery ALL =
            new ProfessionalQuery("", "", "", null, "", List.of(), null, null, null, Order.NAME, false);

    /** The orders in which matches can be read. */
    public enum Order {
        NAME,
        /** Longest in practice first; who says nothing about it last. */
        EXPERIENCE,
        /** Whose vetting ends first, first; who lacks something before all. */
        CLEARED_UNTIL
    }

    public ProfessionalQuery {
        words = List.copyOf(words);
    }

    public static ProfessionalQuery named(String text) {
        return new ProfessionalQuery(text, "", "", null, "", List.of(), null, null, null, Order.NAME, false);
    }

    public ProfessionalQuery admittedIn(String jurisdiction) {
        return new ProfessionalQuery(
                text,
                jurisdiction,
                language,
                level,
                location,
                words,
                seniority,
                freeFrom,
                clearedOn,
                order,
                descending);
    }

    public ProfessionalQuery speaking(String language, LanguageSkill.@Nullable Level level) {
        return new ProfessionalQuery(
                text,
                jurisdiction,
                language,
                level,
                location,
                words,
                seniority,
                freeFrom,
                clearedOn,
                order,
                descending);
    }

    public ProfessionalQuery withWords(String... words) {
        return new ProfessionalQuery(
                text,
                jurisdiction,
                language,
                level,
                location,
                List.of(words),
                seniority,
                freeFrom,
                clearedOn,
                order,
                descending);
    }

    public ProfessionalQuery freeFrom(@Nullable LocalDate day) {
        return new ProfessionalQuery(
                text, jurisdiction, language, level, location, words, seniority, day, clearedOn, order, descending);
    }

    public ProfessionalQuery clearedOn(@Nullable LocalDate day) {
        return new ProfessionalQuery(
                text, jurisdiction, language, level, location, words, seniority, freeFrom, day, order, descending);
    }

    public ProfessionalQuery inOrder(Order order, boolean descending) {
        return new ProfessionalQuery(
                text,
                jurisdiction,
                language,
                level,
                location,
                words,
                seniority,
                freeFrom,
                clearedOn,
                order,
                descending);
    }
}
