package org.secondchair.review.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.audit.AuditLog;
import org.secondchair.audit.SignedHead;
import org.secondchair.audit.Views;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.corpus.Documents;
import org.secondchair.corpus.IntakeCounts;
import org.secondchair.matter.Matter;
import org.secondchair.review.Batch;
import org.secondchair.review.Progress;
import org.secondchair.review.ProgressReports;
import org.secondchair.review.Protocol;
import org.secondchair.review.Review;
import org.secondchair.review.Reviews;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Elusion;
import org.secondchair.review.quality.Overturns;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** Makes the report of a matter, from everything as it is now, as far as the acting person may see it. */
@Component
public class MondayReports {
    private static final int MOST_SOURCES = 200;
    private static final int MOST_HOT = 50;

    private final Collections collections;
    private final Documents documents;
    private final Reviews reviews;
    private final ProgressReports progress;
    private final Samples samples;
    private final ReportStore store;
    private final Spread spread;
    private final Digests digests;
    private final Costs costs;
    private final MatterPeople people;
    private final Organizations organizations;
    private final Views views;
    private final AuditLog log;
    private final Access access;
    private final Transactions transactions;
    private final Clock clock;

    MondayReports(
            Collections collections,
            Documents documents,
            Reviews reviews,
            ProgressReports progress,
            Samples samples,
            ReportStore store,
            Spread spread,
            Digests digests,
            Costs costs,
            MatterPeople people,
            Organizations organizations,
            Views views,
            AuditLog log,
            Access access,
            Transactions transactions,
            Clock clock) {
        this.collections = collections;
        this.documents = documents;
        this.reviews = reviews;
        this.progress = progress;
        this.samples = samples;
        this.store = store;
        this.spread = spread;
        this.digests = digests;
        this.costs = costs;
        this.people = people;
        this.organizations = organizations;
        this.views = views;
        this.log = log;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    public MondayReport of(Matter matter) {
        UUID matterId = matter.id();
        Progress now = progress.whole(matterId);
        ReportStore.Span span = transactions.read(() -> store.span(matterId));
        List<Views.Count> viewers = access.may(Permission.SEE_RECORD, matterId) ? views.counts(matterId) : List.of();
        List<Collection> taken = collections.of(matterId);
        MatterPeople.Known known = people.of(
                matterId,
                now.reviewers().stream().map(Progress.Reviewer::personId).toList(),
                viewers.stream().map(Views.Count::personId).toList(),
                taken.stream().map(Collection::begunBy).toList());
        MondayReport.CameIn cameIn = cameIn(matterId, taken, known);
        MondayReport.Work work = work(matter, now, known);
        return new MondayReport(
                matterId,
                matter.name(),
                matter.number(),
                organization(matter.organizationId()),
                matter.timeZone().getId(),
                clock.instant(),
                state(cameIn, work),
                cameIn,
                work,
                howWell(matterId, now),
                found(matter, now),
                content(matter, now, span),
                new MondayReport.Time(
                        taken.stream()
                                .map(Collection::begunAt)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        span.first(),
                        span.last(),
                        span.seconds()),
                costs.of(matterId, known.organizationOf()),
                seen(matterId, viewers, known),
                log());
    }

    private static MondayReport.State state(MondayReport.CameIn cameIn, MondayReport.Work work) {
        if (cameIn.in() == 0) {
            return MondayReport.State.NOTHING_IN;
        }
        if (work.openedAt() == null) {
            return MondayReport.State.NOT_OPENED;
        }
        if (work.decisions() == 0) {
            return MondayReport.State.NOT_STARTED;
        }
        if (work.open() + work.unsure() + cameIn.waiting() == 0) {
            return MondayReport.State.DECIDED;
        }
        return work.closedAt() == null ? MondayReport.State.UNDER_WAY : MondayReport.State.CLOSED_EARLY;
    }

    private MondayReport.CameIn cameIn(UUID matterId, List<Collection> taken, MatterPeople.Known known) {
        IntakeCounts counts = collections.countsOfMatter(matterId);
        List<MondayReport.Source> sources = taken.stream()
                .limit(MOST_SOURCES)
                .sorted(Comparator.comparing(Collection::begunAt))
                .map(one -> {
                    IntakeCounts its = collections.counts(one.id());
                    return new MondayReport.Source(
                            one.id(),
                            one.name(),
                            one.custodian(),
                            one.begunAt(),
                            known.name(one.begunBy()),
                            its.in(),
                            its.documents(),
                            its.excepted());
                })
                .toList();
        return new MondayReport.CameIn(
                counts.in(),
                counts.processed(),
                counts.containers(),
                counts.documents(),
                counts.excepted(),
                counts.deduplicated(),
                counts.filtered(),
                counts.waiting(),
                counts.settled() && counts.documents() == documents.count(matterId),
                counts.exceptedByCause(),
                sources);
    }

    private MondayReport.Work work(Matter matter, Progress now, MatterPeople.Known known) {
        Optional<Review> review = reviews.find(matter.id());
        Map<UUID, Overturns> checked = new HashMap<>();
        samples.checked(matter.id()).forEach(one -> checked.put(one.reviewerId(), one.overturns()));
        UUID me = Acting.current().personId();
        boolean everybody = Acting.current().organizationId().equals(matter.organizationId())
                || access.may(Permission.MANAGE_REVIEW, matter.id());
        List<MondayReport.Reviewer> lines = now.reviewers().stream()
                .filter(reviewer -> everybody || reviewer.personId().equals(me))
                .map(reviewer -> new MondayReport.Reviewer(
                        reviewer.personId(),
                        known.name(reviewer.personId()),
                        known.organization(reviewer.personId()),
                        reviewer.firstLevel(),
                        reviewer.checks(),
                        reviewer.decisions(),
                        reviewer.secondsSpent(),
                        reviewer.documentsPerHour(),
                        Quality.overturned(checked.getOrDefault(reviewer.personId(), new Overturns(0, 0, 0, 0)))))
                .toList();
        return new MondayReport.Work(
                now.documents(),
                now.decided(),
                now.open(),
                now.unsure(),
                now.reviewers().stream().mapToLong(Progress.Reviewer::decisions).sum(),
                now.reviewers().stream().mapToLong(Progress.Reviewer::checks).sum(),
                now.reviewers().size(),
                reviews.protocol(matter.id()).map(Protocol::version).orElse(0),
                review.map(Review::openedAt).orElse(null),
                review.map(Review::closedAt).orElse(null),
                everybody,
                lines);
    }

    private MondayReport.HowWell howWell(UUID matterId, Progress now) {
        Optional<Elusion> elusion = samples.elusion(matterId);
        List<Samples.Sample> drawn = samples.of(matterId);
        // the same sample as the elusion's: the newest that is wholly decided
        @Nullable
        UUID ofTheUnseen = now.open() == 0
                ? null
                : drawn.stream()
                        .filter(sample -> sample.kind() == Batch.Kind.ELUSION && sample.decided() == sample.size())
                        .map(Samples.Sample::id)
                        .findFirst()
                        .orElse(null);
        return transactions.read(() -> Quality.of(
                samples.overall(matterId),
                store.privilegeChecked(matterId),
                elusion,
                now.decided(),
                now.open(),
                store.checked(matterId, ofTheUnseen),
                drawn));
    }

    private MondayReport.Found found(Matter matter, Progress now) {
        Spread.Counted counted = spread.of(matter.id(), matter.timeZone());
        ReportStore.Privileged privileged = transactions.read(() -> store.privileged(matter.id()));
        List<MondayReport.Count> issues = new ArrayList<>();
        new TreeMap<>(now.issues()).forEach((issue, count) -> issues.add(new MondayReport.Count(issue, count)));
        return new MondayReport.Found(
                now.responsive(),
                now.notResponsive(),
                now.unsure(),
                now.hot(),
                now.withheld(),
                now.redacted(),
                privileged.responsiveWithheld(),
                privileged.responsiveRedact(),
                issues,
                counted.custodians(),
                counted.months(),
                counted.undated());
    }

    private MondayReport.@Nullable Content content(Matter matter, Progress now, ReportStore.Span span) {
        if (!access.may(Permission.SEE_DOCUMENTS, matter.id())) {
            return null;
        }
        ControlNumbers numbers = ControlNumbers.of(matter);
        List<String> issues = now.issues().keySet().stream().sorted().toList();
        List<MondayReport.Hot> hot = digests.hot(matter.id(), numbers, MOST_HOT);
        return new MondayReport.Content(
                hot, Math.max(0, now.hot() - hot.size()), digests.of(matter.id(), issues, span.newestSeq(), numbers));
    }

    private MondayReport.@Nullable Seen seen(UUID matterId, List<Views.Count> viewers, MatterPeople.Known known) {
        if (!access.may(Permission.SEE_RECORD, matterId)) {
            return null;
        }
        return new MondayReport.Seen(
                views.documents(matterId),
                viewers.stream().mapToLong(Views.Count::viewed).sum(),
                viewers.stream().mapToLong(Views.Count::delivered).sum(),
                viewers.stream()
                        .map(one -> new MondayReport.Viewer(
                                one.personId(),
                                known.name(one.personId()),
                                known.organization(one.personId()),
                                one.documents(),
                                one.viewed(),
                                one.delivered()))
                        .toList());
    }

    private MondayReport.Log log() {
        SignedHead head = log.head().orElse(null);
        String organization = organization(Acting.current().organizationId());
        return head == null
                ? new MondayReport.Log(organization, null, null, null, null, log.keyFingerprint())
                : new MondayReport.Log(
                        organization, head.size(), head.rootDigits(), head.fingerprint(), head.at(), head.key());
    }

    private String organization(UUID id) {
        return organizations.find(id).map(Organizations.Organization::name).orElse("");
    }
}
