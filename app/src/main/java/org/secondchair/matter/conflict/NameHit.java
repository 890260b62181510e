package org.secondchair.matter.conflict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two names that may be one party's.
 *
 * @param reasons what differs between the two, in the order of {@link Reason}; never empty
 */
public record NameHit(Strength strength, List<Reason> reasons) {
    public NameHit {
        reasons = List.copyOf(EnumSet.copyOf(reasons));
    }

    NameHit(Strength strength, Set<Reason> reasons) {
        this(strength, List.copyOf(reasons));
    }

    /** How much the names say by themselves; the first is the strongest. */
    public enum Strength {
        /** The same name, capitals, accents, titles and order aside. */
        EXACT,
        /** The same name written in another way. */
        STRONG,
        /** Not excluded by anything in the names. */
        WEAK
    }

    public enum Reason {
        SAME,
        /** One is in another script, or both are romanised differently. */
        SCRIPT,
        SOUNDS_ALIKE,
        /** One letter is missing, extra, swapped or a neighbour's. */
        SLIP,
        /** A short form, or another form of the same given name or surname. */
        NAME_VARIANT,
        INITIAL,
        ORDER,
        MISSING_PART,
        TITLE,
        COMPANY_FORM,
        PLACE_OR_TRADE,
        ACRONYM,
        /** One entry holds several names: trading as, formerly, born. */
        OTHER_NAME
    }
}
