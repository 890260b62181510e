package org.secondchair.matter;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Sha256;

/**
 * A stated name that may be that of a party, or of a company of a party's family.
 *
 * @param stated null while the subject has not consented to show it
 * @param listed the name it hits
 * @param party the party of the matter through which it counts; the same as listed when hit itself
 * @param role of that party
 * @param family how listed and party belong together, from the party on; empty when hit itself
 * @param strength {@code EXACT}, {@code STRONG} or {@code WEAK}
 * @param reasons keys below {@code matter.conflict.reason}, in lower case
 */
public record ConflictHit(
        @Nullable String stated,
        ConflictSubject.Tie tie,
        String listed,
        String party,
        Party.Role role,
        List<String> family,
        Strength strength,
        List<String> reasons) {
    public ConflictHit {
        family = List.copyOf(family);
        reasons = List.copyOf(reasons);
    }

    /** How much the two names say by themselves. */
    public enum Strength {
        EXACT,
        STRONG,
        WEAK
    }

    /** The same hit of a later check has the same; a decision holds as long as it does. */
    String fingerprint() {
        String text = String.join(
                "\n", String.valueOf(stated), tie.name(), listed, party, role.name(), String.join("|", family));
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    ConflictHit withoutStated() {
        return new ConflictHit(null, tie, listed, party, role, family, strength, reasons);
    }
}
