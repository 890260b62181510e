package org.secondchair.matter.web.conflict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.CorporateFamily;
import org.secondchair.matter.PartyDetails;

/** A line of a corporate family, as entered. */
public record FamilyForm(
        @Nullable String company,
        @Nullable String relation,
        @Nullable String other) {
    static FamilyForm empty() {
        return new FamilyForm("", CorporateFamily.Relation.PARENT_OF.name(), "");
    }

    public String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }

    /** Key of what is wrong; empty when nothing is. */
    String wrong() {
        boolean named = isName(company)
                && isName(other)
                && !text(company).strip().equalsIgnoreCase(text(other).strip());
        boolean related = Arrays.stream(CorporateFamily.Relation.values())
                .anyMatch(known -> known.name().equals(relation));
        return named && related ? "" : "matter.register.wrong.family";
    }

    private boolean isName(@Nullable String entered) {
        return !text(entered).isBlank() && text(entered).strip().length() <= PartyDetails.LONGEST_NAME;
    }

    CorporateFamily.Relation made() {
        return CorporateFamily.Relation.valueOf(text(relation));
    }
}
