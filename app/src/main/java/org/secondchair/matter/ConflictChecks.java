package org.secondchair.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Sha256;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Checks for conflicts of interest in one matter. The client's people run and decide; what the subject's organization
 * learns is {@link #answered}: hit or no hit.
 */
@Service
public class ConflictChecks {
    private final ConflictStore store;
    private final ConflictEntryStore register;
    private final PartyStore parties;
    private final MatterStore matters;
    private final ApplicationEventPublisher events;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    ConflictChecks(
            ConflictStore store,
            ConflictEntryStore register,
            PartyStore parties,
            MatterStore matters,
            ApplicationEventPublisher events,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.parties = parties;
        this.matters = matters;
        this.events = events;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Compares the subject's names with the matter's parties and their corporate families, as the acting organization
     * knows them. Decisions on the same hits of earlier checks hold.
     */
    public ConflictCheck check(UUID matterId, ConflictSubject subject) {
        return transactions.write(() -> run(matterId, subject, false));
    }

    private ConflictCheck run(UUID matterId, ConflictSubject subject, boolean again) {
        UUID owner = matters.find(matterId).orElseThrow().organizationId();
        Instant now = clock.instant();
        List<Party> listed = parties.of(matterId);
        List<CorporateFamily> families = register.families();
        List<ConflictHit> hits = ConflictScreen.of(subject, listed, families);
        UUID id = Ids.next();
        store.insert(id, matterId, subject, inputs(subject, listed, families), hits, Acting.current(), now);
        log.append(AuditEvent.of(owner, matterId, "matter.conflict-checked", id, subject.id())
                .with("hits", hits.size())
                .with("again", again));
        ConflictCheck check = store.find(matterId, id, now).orElseThrow();
        if (check.open() > 0) {
            events.publishEvent(new ConflictsOpened(matterId, id, subject.id(), check.open(), again));
        }
        return check;
    }

    private static String inputs(ConflictSubject subject, List<Party> parties, List<CorporateFamily> families) {
        TreeSet<String> lines = new TreeSet<>();
        subject.names().forEach(name -> lines.add("s " + name));
        parties.forEach(party -> lines.add("p " + party.kind() + " " + party.role() + " " + party.name()));
        families.forEach(line -> lines.add("f " + line.company() + " " + line.relation() + " " + line.other()));
        return HexFormat.of().formatHex(Sha256.of(String.join("\n", lines)));
    }

    /** A new party may be anybody's conflict: whoever was checked in the matter is checked again. */
    @EventListener
    void partyNamed(PartyNamed named) {
        transactions.write(
                () -> store.subjects(named.matterId()).forEach(subject -> run(named.matterId(), subject, true)));
    }

    /**
     * Appends a decision on a hit; the last one counts.
     *
     * @param reason 1 to 2,000 characters
     * @param until for waivers only; null for one without end
     * @return false when there is no such hit for the acting person
     */
    public boolean decide(
            UUID matterId, UUID hitId, ConflictCheck.Verdict verdict, String reason, @Nullable Instant until) {
        if (reason.isBlank() || reason.length() > 2000) {
            throw new IllegalArgumentException("a decision says why, in 1 to 2000 characters");
        }
        if (until != null && verdict != ConflictCheck.Verdict.WAIVE) {
            throw new IllegalArgumentException("only a waiver ends");
        }
        return transactions.write(() -> {
            Instant now = clock.instant();
            UUID id = Ids.next();
            var decision = new ConflictCheck.Decision(
                    verdict, reason.strip(), until, Acting.current().personId(), now);
            boolean decided = store.decide(id, matterId, hitId, decision);
            if (decided) {
                UUID owner = matters.find(matterId).orElseThrow().organizationId();
                log.append(AuditEvent.of(owner, matterId, "matter.conflict-decided", id, hitId)
                        .with("verdict", verdict.name()));
            }
            return decided;
        });
    }

    /** The last check of each subject, newest first. */
    public List<ConflictCheck> latest(UUID matterId) {
        return transactions.read(() -> store.latest(matterId, clock.instant()));
    }

    /** The last check of the subject, as it stands now. */
    public Optional<ConflictCheck> latest(UUID matterId, UUID subjectId) {
        return latest(matterId).stream()
                .filter(check -> check.subjectId().equals(subjectId))
                .findFirst();
    }

    /** Checked, nothing open, nothing declined, no waiver run out. Whoever was never checked is not cleared. */
    public boolean cleared(UUID matterId, UUID subjectId) {
        return latest(matterId, subjectId)
                .filter(check -> check.state() == ConflictCheck.State.CLEARED)
                .isPresent();
    }

    /** For the subject's own organization: whether the check found anything; empty for everybody else. */
    public Optional<Boolean> answered(UUID checkId) {
        return transactions.read(() -> store.answer(checkId));
    }
}
