package org.secondchair.staffing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Locks;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * Who of a provider's bench is cleared for a matter: the client's check came out clear, and the provider did not hold
 * them back. Nobody else clears anybody.
 */
@Service
public class Clearances {
    public static final int LONGEST_REASON = 2000;
    /** So many are handed over for checking at a time. */
    public static final int MOST = 1000;

    private static final String HELD = "held-back";

    private final HoldingStore store;
    private final ConflictChecks checks;
    private final ConflictSubjects subjects;
    private final Engagements engagements;
    private final Professionals professionals;
    private final Locks locks;
    private final People people;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Clearances(
            HoldingStore store,
            ConflictChecks checks,
            ConflictSubjects subjects,
            Engagements engagements,
            Professionals professionals,
            Locks locks,
            People people,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.subjects = subjects;
        this.engagements = engagements;
        this.professionals = professionals;
        this.locks = locks;
        this.people = people;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One for each of the professionals, as it stands now. */
    public Map<UUID, Clearance> of(UUID matterId, Collection<UUID> professionalIds) {
        return transactions.read(() -> {
            Map<UUID, Clearance.Held> held = store.held(matterId, professionalIds);
            Map<UUID, ConflictCheck.State> states = checks.states(matterId, professionalIds);
            Map<UUID, Clearance> all = new HashMap<>();
            for (UUID id : professionalIds) {
                Optional<Clearance.Held> word = Optional.ofNullable(held.get(id));
                all.put(
                        id,
                        new Clearance(
                                word.isPresent()
                                        ? Clearance.Verdict.REFUSED
                                        : verdict(states.getOrDefault(id, ConflictCheck.State.UNCHECKED)),
                                word));
            }
            return all;
        });
    }

    private static Clearance.Verdict verdict(ConflictCheck.State state) {
        return switch (state) {
            case UNCHECKED -> Clearance.Verdict.UNCHECKED;
            case OPEN -> Clearance.Verdict.OPEN;
            case CLEARED -> Clearance.Verdict.CLEARED;
            case DECLINED -> Clearance.Verdict.REFUSED;
        };
    }

    /**
     * Hands the people's names over to the client's check, which runs soon after; the client's people see no stated
     * name, only what it is to somebody. Whoever was checked before is checked again.
     *
     * @param professionalIds at most {@link #MOST}
     * @return how many were handed over; 0 when the engagement is not the acting provider's, or over
     */
    public int check(UUID engagementId, Collection<UUID> professionalIds) {
        if (professionalIds.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " at a time");
        }
        return transactions.write(() -> {
            Optional<Engagement> engagement = ours(engagementId);
            List<Professional> ours = engagement.isEmpty() ? List.of() : professionals.of(List.copyOf(professionalIds));
            if (!ours.isEmpty()) {
                checks.submit(
                        engagement.orElseThrow().matterId(),
                        ours.stream().map(one -> subjects.of(one, false)).toList());
            }
            return ours.size();
        });
    }

    /**
     * Keeps somebody out of the matter of an engagement whatever the check says, at once if they sit there already; or
     * takes that back.
     *
     * @param reason not blank, at most 2,000 characters
     * @return false when engagement or professional are not the acting provider's
     */
    public boolean hold(UUID engagementId, UUID professionalId, boolean held, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a decision says why");
        }
        UUID organization = Acting.current().organizationId();
        return transactions.write(() -> {
            Optional<Engagement> engagement = ours(engagementId);
            Optional<Professional> professional = professionals.find(professionalId);
            if (engagement.isEmpty() || professional.isEmpty()) {
                return false;
            }
            var word = new Clearance.Held(
                    reason.strip(),
                    people.find(Acting.current().personId())
                            .map(People.Person::name)
                            .orElseThrow(),
                    clock.instant());
            store.append(engagement.get().matterId(), professionalId, held, word, Acting.current());
            lock(engagement.get(), professional.get(), held);
            log.append(AuditEvent.of(
                            organization,
                            organization,
                            held ? "staffing.held-back" : "staffing.holding-ended",
                            professionalId,
                            engagementId)
                    .with("reason", reason.strip()));
            return true;
        });
    }

    private void lock(Engagement engagement, Professional professional, boolean held) {
        UUID person = professional.personId();
        if (person != null) {
            for (UUID scope : List.of(engagement.matterId(), engagement.id())) {
                if (held) {
                    locks.place(scope, new Locks.Whom.Person(person), HELD, "Your organization keeps you out of this.");
                } else {
                    locks.lift(scope, new Locks.Whom.Person(person), HELD);
                }
            }
        }
    }

    private Optional<Engagement> ours(UUID engagementId) {
        return engagements
                .find(engagementId)
                .filter(found -> found.state().staffed()
                        && found.providerOrganizationId()
                                .equals(Acting.current().organizationId()));
    }
}
