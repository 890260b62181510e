package org.secondchair.bench.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.bench.Professional;
import org.secondchair.bench.VettingRules;
import org.secondchair.bench.Vettings;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.jobs.Jobs;
import org.secondchair.kernel.Page;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * Tells whoever keeps the bench, and the professional, 30 and 7 days before a part of the vetting ends, and the keepers
 * on its last day; each once, however often the job looks. One job watches each organization and looks every six hours; it is begun
 * by the first who opens the bench after nobody has watched for a day, and acts as that person.
 */
@Component
public class VettingReminders implements JobKind {
    static final String KIND = "bench.vetting-reminders";
    private static final List<Integer> DAYS = List.of(0, 7, 30);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration UNWATCHED = Duration.ofHours(24);
    private static final Set<Role> KEEPERS = Set.of(Role.PROJECT_MANAGER, Role.ORGANIZATION_ADMIN);
    private static final int AT_ONCE = 200;
    private static final int ONE_BY_ONE = 10;

    private final ReminderStore store;
    private final Vettings vettings;
    private final Organizations organizations;
    private final Notices notices;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Clock clock;

    VettingReminders(
            ReminderStore store,
            Vettings vettings,
            Organizations organizations,
            Notices notices,
            @org.springframework.context.annotation.Lazy Jobs jobs,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.vettings = vettings;
        this.organizations = organizations;
        this.notices = notices;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** Sees to it that somebody watches the acting organization's bench; to be called by who keeps it. */
    public void watch() {
        UUID organization = Acting.current().organizationId();
        Instant since = clock.instant().minus(UNWATCHED);
        if (!transactions.read(() -> store.watched(organization, since))) {
            transactions.write(() -> {
                UUID job = jobs.submit(KIND, null, "");
                if (!store.take(organization, job, clock.instant(), since)) {
                    jobs.cancel(job); // somebody else was faster
                }
            });
        }
    }

    @Override
    public JobStep step(JobRun run) {
        UUID organization = Acting.current().organizationId();
        if (!transactions.write(() -> store.looked(organization, run.jobId(), clock.instant()))) {
            return new JobStep.Done("Another job watches over this bench.", run.done());
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                organizations
                        .find(organization)
                        .map(one -> ZoneId.of(one.timeZone()))
                        .orElse(ZoneId.of("UTC")));
        String after = run.place().isEmpty() ? null : run.place();
        Page<Vettings.Due> due = vettings.due(after, AT_ONCE);
        tell(due.items(), today);
        String next = due.next();
        return next == null
                ? new JobStep.Later("", EVERY)
                : new JobStep.More(
                        next, "looking at what ends", run.done() + due.items().size(), null);
    }

    /** @param what part of the vetting, in words @param days which of the reminders is due */
    private record Ending(Professional professional, String subject, String what, LocalDate on, int days) {}

    /**
     * As the house itself, under the organization's own id: whoever's turn it was to watch is told like everybody else.
     * Many at once become one notice that leads to the queue, so that a bench just brought in fills nobody's inbox.
     */
    private void tell(List<Vettings.Due> due, LocalDate today) {
        UUID organization = Acting.current().organizationId();
        List<Ending> endings = due.stream()
                .flatMap(one -> one.findings().stream().flatMap(finding -> ending(one, finding, today).stream()))
                .toList();
        Acting.as(
                new Actor(organization, organization),
                () -> transactions.write(() -> {
                    List<Ending> fresh = endings.stream()
                            .filter(one -> store.note(
                                    organization,
                                    one.professional().id(),
                                    one.subject(),
                                    one.on(),
                                    one.days(),
                                    clock.instant()))
                            .toList();
                    if (fresh.size() > ONE_BY_ONE) {
                        notices.tellHolders(
                                organization,
                                KEEPERS,
                                Told.of("bench.notice.many", "/bench/vetting", String.valueOf(fresh.size())));
                    } else {
                        fresh.forEach(one -> tellKeepers(organization, one));
                    }
                    fresh.forEach(this::tellOwn);
                }));
    }

    /** What ended more than a week ago stands in the queue and is no news. */
    private static Optional<Ending> ending(Vettings.Due due, VettingRules.Finding finding, LocalDate today) {
        LocalDate on = finding.expiresOn();
        if (on == null || on.isBefore(today.minusDays(7))) {
            return Optional.empty();
        }
        long left = ChronoUnit.DAYS.between(today, on);
        String what = finding.subject().replace('_', ' ').toLowerCase(Locale.ROOT);
        return DAYS.stream()
                .filter(days -> left <= days)
                .findFirst()
                .map(days -> new Ending(due.professional(), finding.subject(), what, on, days));
    }

    private void tellKeepers(UUID organization, Ending ending) {
        notices.tellHolders(
                organization,
                KEEPERS,
                Told.of(
                        ending.days() == 0 ? "bench.notice.expired" : "bench.notice.expiring",
                        "/bench/" + ending.professional().id() + "/vetting",
                        ending.professional().profile().name(),
                        ending.what(),
                        ending.on().toString()));
    }

    private void tellOwn(Ending ending) {
        UUID person = ending.professional().personId();
        if (person != null && ending.days() > 0) {
            notices.tell(
                    List.of(person),
                    Told.of(
                            "bench.notice.own",
                            "/me/profile/vetting",
                            ending.what(),
                            ending.on().toString()));
        }
    }
}
