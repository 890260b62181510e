package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;

/** A name by which somebody may have a conflict of interest, as entered. @param until last day; both may be empty */
public record TieForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String role,
        @Nullable String from,
        @Nullable String until) {
    public static final Set<ConflictEntry.Role> ROLES = EnumSet.of(
            ConflictEntry.Role.PRIOR_EMPLOYER,
            ConflictEntry.Role.PRIOR_PLACEMENT,
            ConflictEntry.Role.FORMER_NAME,
            ConflictEntry.Role.RELATED);

    /** Empty when something of it cannot be so. */
    Optional<ConflictEntry> entry(UUID professionalId) {
        String entered = Entered.text(name);
        Optional<LocalDate> first = Entered.day(from);
        Optional<LocalDate> last = Entered.day(until);
        if (entered.isEmpty()
                || entered.length() > PartyDetails.LONGEST_NAME
                || Entered.noDay(from)
                || Entered.noDay(until)
                || (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))) {
            return Optional.empty();
        }
        return Entered.constant(ConflictEntry.Role.class, role)
                .filter(ROLES::contains)
                .flatMap(tie -> Entered.constant(Party.Kind.class, kind)
                        .map(party -> new ConflictEntry(
                                Ids.next(),
                                entered,
                                party,
                                tie,
                                null,
                                professionalId,
                                first.orElse(null),
                                last.orElse(null))));
    }
}
