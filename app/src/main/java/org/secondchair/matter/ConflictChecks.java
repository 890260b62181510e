package org.secondchair.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.jobs.Jobs;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Sha256;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks for conflicts of interest in one matter. The client's people run and decide; what the subject's organization
 * learns is {@link #answered}: hit or no hit.
 */
@Service
public class ConflictChecks {
    /** Name of the kind of job by which a provider's checks are run. */
    public static final String ASKED = "matter.conflict-checks";

    /**
     * The place of such a job.
     *
     * @param subjects still to be checked
     * @param done ids of those that were
     */
    public record Asked(UUID matterId, List<ConflictSubject> subjects, List<UUID> done) {
        public Asked {
            subjects = List.copyOf(subjects);
            done = List.copyOf(done);
        }

        static Asked of(UUID matterId, List<ConflictSubject> subjects) {
            return new Asked(matterId, subjects, List.of());
        }
    }

    private final ConflictStore store;
    private final ConflictEntryStore register;
    private final PartyStore parties;
    private final MatterStore matters;
    private final Scopes scopes;
    private final Jobs jobs;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    ConflictChecks(
            ConflictStore store,
            ConflictEntryStore register,
            PartyStore parties,
            MatterStore matters,
            Scopes scopes,
            Jobs jobs,
            JsonMapper json,
            ApplicationEventPublisher events,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.parties = parties;
        this.matters = matters;
        this.scopes = scopes;
        this.jobs = jobs;
        this.json = json;
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
        return checked(matterId, subject, null);
    }

    /** {@link #check} because a person of the provider's asked for it; told to that person's side as hit or no hit. */
    public ConflictCheck checkFor(UUID askedBy, UUID matterId, ConflictSubject subject) {
        return checked(matterId, subject, askedBy);
    }

    private ConflictCheck checked(UUID matterId, ConflictSubject subject, @Nullable UUID askedBy) {
        return transactions.write(() -> {
            hold(matterId);
            List<Party> listed = parties.of(matterId);
            List<CorporateFamily> families = register.families();
            List<ConflictHit> hits = ConflictScreen.over(listed, families).of(subject);
            return write(matterId, subject, inputs(subject, listed, families), hits, false, askedBy);
        });
    }

    /**
     * Asks for checks of the acting provider's own people, which somebody of the client's runs: a job.
     *
     * @return its id; empty when the acting organization is not admitted to the matter
     * @throws IllegalArgumentException when a subject is not the acting organization's
     */
    public Optional<UUID> submit(UUID matterId, List<ConflictSubject> subjects) {
        UUID mine = Acting.current().organizationId();
        if (subjects.stream().anyMatch(subject -> !subject.organizationId().equals(mine))) {
            throw new IllegalArgumentException("one asks for checks of one's own people");
        }
        return transactions.write(() -> scopes.admitted(matterId, mine)
                ? Optional.of(jobs.submit(ASKED, null, json.writeValueAsString(Asked.of(matterId, subjects))))
                : Optional.empty());
    }

    /**
     * Lets the transaction wait for whatever else changes who is cleared in the matter. Whoever lets people in by what
     * {@link #standings} says calls this first, before any other row is touched.
     */
    public void hold(UUID matterId) {
        store.hold(matterId);
    }

    private ConflictCheck write(
            UUID matterId,
            ConflictSubject subject,
            String inputs,
            List<ConflictHit> hits,
            boolean again,
            @Nullable UUID askedBy) {
        UUID owner = matters.find(matterId).orElseThrow().organizationId();
        Instant now = clock.instant();
        UUID id = Ids.next();
        ConflictCheck.State before = standing(matterId, subject.id()).state();
        Set<String> known = store.lastFingerprints(matterId, subject.id());
        store.insert(id, matterId, subject, inputs, hits, Acting.current(), now);
        AuditEvent event = AuditEvent.of(owner, matterId, "matter.conflict-checked", id, subject.id())
                .with("hits", hits.size())
                .with("again", again);
        log.append(askedBy == null ? event : event.with("askedBy", askedBy.toString()));
        ConflictCheck check = store.find(matterId, id, now).orElseThrow();
        boolean news = before != ConflictCheck.State.OPEN || !known.equals(fingerprints(hits));
        if (check.open() > 0 && news) {
            events.publishEvent(new ConflictsOpened(matterId, id, subject.id(), check.open(), again, askedBy != null));
        }
        changed(matterId, subject.id(), before, askedBy != null);
        return check;
    }

    private static Set<String> fingerprints(List<ConflictHit> hits) {
        return hits.stream().map(ConflictHit::fingerprint).collect(Collectors.toSet());
    }

    private void changed(UUID matterId, UUID subjectId, ConflictCheck.State before, boolean asked) {
        ConflictCheck.Standing now = standing(matterId, subjectId);
        events.publishEvent(
                new ConflictStateChanged(matterId, subjectId, now.state(), now.waivedUntil(), before, asked));
    }

    private static String inputs(ConflictSubject subject, List<Party> parties, List<CorporateFamily> families) {
        TreeSet<String> lines = new TreeSet<>();
        subject.names().forEach(name -> lines.add("s " + name));
        parties.forEach(party -> lines.add("p " + party.kind() + " " + party.role() + " " + party.name()));
        families.forEach(line -> lines.add("f " + line.company() + " " + line.relation() + " " + line.other()));
        return HexFormat.of().formatHex(Sha256.of(String.join("\n", lines)));
    }

    /** Runs the last check of every subject again: the parties changed. */
    void again(UUID matterId) {
        rerun(matterId, true);
    }

    /** Runs the checks again whose hits are no longer those of the last one. @return how many those are */
    public int againWhereChanged(UUID matterId) {
        return transactions.write(() -> {
            hold(matterId);
            return rerun(matterId, false);
        });
    }

    private int rerun(UUID matterId, boolean all) {
        List<Party> listed = parties.of(matterId);
        List<CorporateFamily> families = register.families();
        int run = 0;
        for (ConflictSubject subject : store.subjects(matterId)) {
            List<ConflictHit> hits = ConflictScreen.over(listed, families).of(subject);
            if (all || !fingerprints(hits).equals(store.lastFingerprints(matterId, subject.id()))) {
                write(matterId, subject, inputs(subject, listed, families), hits, true, null);
                run++;
            }
        }
        return run;
    }

    /** Runs the subject's last check again. Empty when there was none, or none that the acting person sees. */
    public Optional<ConflictCheck> again(UUID matterId, UUID subjectId) {
        return transactions.write(() -> store.subjects(matterId).stream()
                .filter(subject -> subject.id().equals(subjectId))
                .findFirst()
                .map(subject -> check(matterId, subject)));
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
            hold(matterId);
            Optional<UUID> subject = store.subjectOf(matterId, hitId);
            if (subject.isEmpty()) {
                return false;
            }
            Instant now = clock.instant();
            UUID id = Ids.next();
            ConflictCheck.State before = standing(matterId, subject.get()).state();
            var decision = new ConflictCheck.Decision(
                    verdict, reason.strip(), until, Acting.current().personId(), now);
            boolean decided = store.decide(id, matterId, hitId, decision);
            if (decided) {
                UUID owner = matters.find(matterId).orElseThrow().organizationId();
                log.append(AuditEvent.of(owner, matterId, "matter.conflict-decided", id, hitId)
                        .with("verdict", verdict.name()));
                changed(matterId, subject.get(), before, false);
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
        return transactions.read(() -> store.latest(matterId, subjectId, clock.instant()));
    }

    /**
     * How subjects stand in the matter now. Whoever the matter does not concern is told that nobody was checked; a
     * provider is told of its own people.
     */
    public Map<UUID, ConflictCheck.Standing> standings(UUID matterId, Collection<UUID> subjectIds) {
        return transactions.read(() -> store.standings(matterId, subjectIds));
    }

    /** The states alone of {@link #standings}. */
    public Map<UUID, ConflictCheck.State> states(UUID matterId, Collection<UUID> subjectIds) {
        Map<UUID, ConflictCheck.State> states = new HashMap<>();
        standings(matterId, subjectIds).forEach((subject, standing) -> states.put(subject, standing.state()));
        return states;
    }

    private ConflictCheck.Standing standing(UUID matterId, UUID subjectId) {
        return Objects.requireNonNull(standings(matterId, List.of(subjectId)).get(subjectId));
    }

    /** Checked, nothing open, nothing declined, no waiver run out. Whoever was never checked is not cleared. */
    public boolean cleared(UUID matterId, UUID subjectId) {
        return standing(matterId, subjectId).cleared();
    }

    /** For the subject's own organization: whether the check found anything; empty for everybody else. */
    public Optional<Boolean> answered(UUID checkId) {
        return transactions.read(() -> store.answer(checkId));
    }
}
