package org.secondchair.staffing.shift.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.access.Memberships;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.engagement.Engagements;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.jobs.Jobs;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.shift.RosterFacts;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Makes the client's digest at 08:00 by the client's clock, once per local day and request. A job of each version of a
 * roster does it, as whoever published that version, until the version is replaced or over; whichever job comes first
 * makes the day's.
 */
@Service
public class MorningDigests implements JobKind {
    static final String KIND = "staffing.morning-digest";
    private static final Set<Role> READERS = Set.of(Role.CLIENT_OWNER, Role.SUPERVISING_ATTORNEY);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final DigestStore store;
    private final RosterPlans rosters;
    private final RosterFacts facts;
    private final StaffingRequests requests;
    private final Engagements engagements;
    private final Organizations organizations;
    private final Memberships memberships;
    private final Notices notices;
    private final AuditLog log;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Clock clock;

    MorningDigests(
            DigestStore store,
            RosterPlans rosters,
            RosterFacts facts,
            StaffingRequests requests,
            Engagements engagements,
            Organizations organizations,
            Memberships memberships,
            Notices notices,
            AuditLog log,
            @Lazy Jobs jobs,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.facts = facts;
        this.requests = requests;
        this.engagements = engagements;
        this.organizations = organizations;
        this.memberships = memberships;
        this.notices = notices;
        this.log = log;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @EventListener
    void watch(RosterPlans.RosterPublished published) {
        jobs.submit(KIND, null, published.rosterId().toString());
    }

    @Override
    public JobStep step(JobRun run) {
        Optional<RosterVersion> roster =
                rosters.find(UUID.fromString(run.place())).filter(one -> one.state() == RosterVersion.State.PUBLISHED);
        if (roster.isEmpty()) {
            return new JobStep.Done("The roster is not in force any more.", run.done());
        }
        Instant now = clock.instant();
        make(roster.get(), now);
        return DigestRules.next(roster.get().startsAt(), roster.get().endsAt(), zone(roster.get()), now)
                .<JobStep>map(next -> {
                    Duration pause = Duration.between(now, next);
                    return new JobStep.Later(run.place(), pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
                })
                .orElseGet(() -> new JobStep.Done("The roster is over.", run.done()));
    }

    /** Makes the digest that is due, if any is and nobody made it; returns whether it was made. */
    boolean make(RosterVersion roster, Instant now) {
        ZoneId zone = zone(roster);
        Instant published = roster.publishedAt();
        Optional<LocalDate> day = published == null
                ? Optional.empty()
                : DigestRules.due(published, roster.startsAt(), roster.endsAt(), zone, now);
        day = day.filter(due -> !transactions.read(() -> store.made(roster.requestId(), due)));
        Optional<StaffingRequest> request = requests.find(roster.requestId());
        if (day.isEmpty() || request.isEmpty()) {
            return false;
        }
        LocalDate today = day.get();
        MorningDigest digest = DigestRules.of(
                today,
                zone,
                now,
                facts.of(
                        roster.requestId(),
                        DigestRules.morning(today.minusDays(1), zone),
                        now,
                        DigestRules.morning(today.plusDays(1), zone)));
        return transactions.write(() -> {
            boolean made = store.insert(request.get(), digest, now);
            if (made) {
                tell(request.get(), digest);
            }
            return made;
        });
    }

    private void tell(StaffingRequest request, MorningDigest digest) {
        log.append(AuditEvent.of(
                        request.clientOrganizationId(),
                        engagements.find(request.engagementId()).orElseThrow().matterId(),
                        "staffing.digest-made",
                        request.id())
                .with("day", digest.day().toString()));
        Set<UUID> readers = memberships.of(request.engagementId()).stream()
                .filter(seat -> seat.organizationId().equals(request.clientOrganizationId())
                        && READERS.contains(seat.role())
                        && seat.endedAt() == null)
                .map(Memberships.Membership::personId)
                .collect(Collectors.toSet());
        notices.tell(
                readers,
                Told.of(
                        "staffing.notice.digest",
                        "/engagements/" + request.engagementId() + "/staffing/" + request.id() + "/digests/"
                                + digest.day(),
                        request.asked().title()));
    }

    private ZoneId zone(RosterVersion roster) {
        return organizations
                .find(roster.clientOrganizationId())
                .map(one -> ZoneId.of(one.timeZone()))
                .orElse(roster.zone());
    }

    public Optional<MorningDigest> find(UUID requestId, LocalDate day) {
        return transactions.read(() -> store.find(requestId, day));
    }

    /** Days with a digest, newest first. */
    public List<LocalDate> days(UUID requestId) {
        return transactions.read(() -> store.days(requestId));
    }
}
