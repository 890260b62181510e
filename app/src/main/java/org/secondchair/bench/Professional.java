package org.secondchair.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the bench, with everything that is kept about them.
 *
 * @param personId their account on this installation; null while they have none
 * @param reference the provider's own number for them
 * @param sample made up by the generator
 * @param edition of the bench in which this was last changed
 * @param vetting every check that was written down, oldest first
 */
public record Professional(
        UUID id,
        UUID organizationId,
        @Nullable UUID personId,
        String reference,
        Profile profile,
        boolean sample,
        long edition,
        Instant changedAt,
        List<Admission> admissions,
        List<Rate> rates,
        List<VettingItem> vetting,
        List<CalendarException> exceptions) {
    public Professional {
        admissions = List.copyOf(admissions);
        rates = List.copyOf(rates);
        vetting = List.copyOf(vetting);
        exceptions = List.copyOf(exceptions);
    }

    public Availability availability() {
        return new Availability(profile.hours(), exceptions, profile.timeZone());
    }

    /** As if these bookings had not been made: whoever booked asks whether days are free apart from its own. */
    public Professional apartFrom(Set<UUID> bookingIds) {
        if (exceptions.stream().noneMatch(one -> one.bookingId() != null && bookingIds.contains(one.bookingId()))) {
            return this;
        }
        return new Professional(
                id,
                organizationId,
                personId,
                reference,
                profile,
                sample,
                edition,
                changedAt,
                admissions,
                rates,
                vetting,
                exceptions.stream()
                        .filter(one -> one.bookingId() == null || !bookingIds.contains(one.bookingId()))
                        .toList());
    }

    public List<VettingRules.Finding> findings(LocalDate on) {
        return VettingRules.findings(profile.seniority(), admissions, vetting, on);
    }

    public boolean cleared(LocalDate on) {
        return VettingRules.cleared(findings(on));
    }

    public List<Rate> ratesOn(LocalDate day) {
        return rates.stream().filter(rate -> rate.validOn(day)).toList();
    }
}
