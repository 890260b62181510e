package org.secondchair.matter.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.matter.Matter;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.springframework.stereotype.Component;

/** Seats a client's own people in its matter, for the page and the API alike. */
@Component
class Seats {
    private static final Set<Role> ROLES = Set.of(
            Role.CLIENT_OWNER, Role.SUPERVISING_ATTORNEY, Role.REVIEWER, Role.QC_REVIEWER, Role.BILLING, Role.AUDITOR);

    private final Memberships memberships;
    private final People people;
    private final Once once;
    private final Clock clock;

    Seats(Memberships memberships, People people, Once once, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param until last day in the matter's time zone, or blank for no end
     * @return key of the text that says what is wrong; empty when the person was seated
     */
    Optional<String> give(String key, Matter matter, UUID person, Role role, String until) {
        boolean ours = people.find(person)
                .filter(found -> !found.disabled()
                        && found.organizationId().equals(Acting.current().organizationId())
                        && found.organizationId().equals(matter.organizationId()))
                .isPresent();
        if (!ours || !ROLES.contains(role)) {
            return Optional.of("matter.people.wrong");
        }
        Optional<Instant> end = end(until, matter);
        if (!until.isBlank() && end.filter(clock.instant()::isBefore).isEmpty()) {
            return Optional.of("matter.people.wrong.until");
        }
        once.once(SubmissionKey.checked(key), Boolean.class, () -> {
            memberships.grant(person, matter.id(), role, end.orElse(null));
            return true;
        });
        return Optional.empty();
    }

    /** How many seats of the person in the matter ended. */
    int end(String key, UUID matterId, UUID person) {
        return once.once(SubmissionKey.checked(key), Integer.class, () -> memberships.end(person, matterId));
    }

    /** The end of that day in the matter's time zone; empty when it is no date. */
    private static Optional<Instant> end(String until, Matter matter) {
        try {
            return until.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(until)
                            .plusDays(1)
                            .atStartOfDay(matter.timeZone())
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
