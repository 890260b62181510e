package org.secondchair.staffing;

/** What each candidate must fulfil, whatever else speaks for them. None is ever bent. */
public enum HardRule {
    /** Seniority opens at least one of the roles asked for. */
    ROLE,
    /** In good standing, and the primary source was asked within twelve months before the first day. */
    ADMISSION,
    LANGUAGE,
    SKILL,
    SITE,
    /** In each whole week as many hours are free as are asked for; of less than a week, their part. */
    AVAILABILITY,
    /** Nobody accepted them for another team that is wanted on some of the same days. */
    TAKEN,
    /** Everything but the admissions asked for, which have a rule of their own, holds on the first day. */
    VETTING,
    /** An hourly rate holds on the first day, in the currency of the request or in one that is reckoned in it. */
    RATE,
    /** No ethical wall stands against them in the matter. */
    WALL,
    /** Neither did the client decline them for a conflict of interest, nor did the provider hold them back. */
    CONFLICT
}
