package org.secondchair.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.audit.History;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.staffing.PlacementEnded;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class ReviewTest extends ThirtyDocuments {
    @Autowired
    Samples samples;

    @Autowired
    ProgressReports progress;

    @Autowired
    History history;

    @Autowired
    WorkWaiting waiting;

    @Autowired
    ApplicationEventPublisher publisher;

    /** The answer once no cutting is under way any more: the ranking notices the end a moment after the last take. */
    private CheckOut onceCut(Actor actor) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        CheckOut answer;
        do {
            answer = Acting.as(actor, () -> batches.checkOut(matter, Batch.Kind.REVIEW));
        } while (answer instanceof CheckOut.BeingCut && Instant.now().isBefore(limit));
        return answer;
    }

    @Test
    void everyDocumentIsHandedOutOnceAndTheReviewEnds() {
        Set<UUID> seen = new HashSet<>();
        List<UUID> order = new ArrayList<>();
        while (seen.size() < 30) {
            Actor who = order.size() % 2 == 0 ? anna : ben;
            Batch batch = next(who, Batch.Kind.REVIEW);
            batch.documents().forEach(place -> {
                assertThat(seen.add(place.documentId())).as("handed out once").isTrue();
                order.add(place.documentId());
            });
            codeAll(who, batch);
        }
        assertThat(onceCut(anna)).isInstanceOf(CheckOut.NothingLeft.class);
        Progress end = Acting.as(client, () -> progress.of(matter));
        assertThat(end)
                .extracting(Progress::decided, Progress::responsive, Progress::open)
                .containsExactly(30, 10, 0);
        assertThat(end.issues()).containsEntry("rebate", 10);
        assertThat(end.reviewers()).hasSize(2);
        assertThat(order.subList(0, 15).stream().filter(this::about).count())
                .as("the ranking brings what the brief asks for first")
                .isGreaterThanOrEqualTo(9);
    }

    @Test
    void askingTwiceContinuesTheSameBatch() {
        Batch first = next(anna, Batch.Kind.REVIEW);
        assertThat(Acting.as(anna, () -> batches.checkOut(matter, Batch.Kind.REVIEW)))
                .isInstanceOfSatisfying(
                        CheckOut.Continued.class,
                        c -> assertThat(c.batch().id()).isEqualTo(first.id()));
        assertThat(next(ben, Batch.Kind.REVIEW).id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsHandedBackGoesToOthersAndWhatWasDecidedStays() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID decided = batch.documents().getFirst().documentId();
        Acting.as(anna, () -> decisions.decide(matter, batch.id(), decided, coding(about(decided)), 3));
        assertThat(Acting.as(anna, () -> batches.giveBack(matter, batch.id()))).isTrue();
        Set<UUID> seen = new HashSet<>();
        while (seen.size() < 29) {
            Batch other = next(ben, Batch.Kind.REVIEW);
            other.documents().forEach(place -> seen.add(place.documentId()));
            codeAll(ben, other);
        }
        assertThat(seen).doesNotContain(decided).hasSize(29);
    }

    @Test
    void whatLiesWithSomebodyWhosePlacementEndedGoesToOthers() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID decided = batch.documents().getFirst().documentId();
        Acting.as(anna, () -> decisions.decide(matter, batch.id(), decided, coding(about(decided)), 3));
        Acting.as(
                client,
                () -> publisher.publishEvent(
                        new PlacementEnded(UUID.randomUUID(), UUID.randomUUID(), matter, anna.personId())));
        assertThat(Acting.as(anna, () -> batches.held(matter, Batch.Kind.REVIEW)))
                .isEmpty();
        Set<UUID> seen = new HashSet<>();
        while (seen.size() < 29) {
            Batch other = next(ben, Batch.Kind.REVIEW);
            other.documents().forEach(place -> seen.add(place.documentId()));
            codeAll(ben, other);
        }
        assertThat(seen)
                .doesNotContain(decided)
                .containsAll(batch.documents().stream()
                        .skip(1)
                        .map(Batch.Place::documentId)
                        .toList());
    }

    @Test
    void aSampleGoesToSomebodyElseAndItsOverturnsAreCounted() {
        for (int i = 0; i < 4; i++) {
            codeAll(anna, next(anna, Batch.Kind.REVIEW));
        }
        Samples.Sample sample =
                Acting.as(ben, () -> samples.drawForChecking(matter, 8)).orElseThrow();
        assertThat(sample)
                .extracting(Samples.Sample::population, Samples.Sample::size)
                .containsExactly(20, 8);
        assertThat(Acting.as(anna, () -> batches.checkOut(matter, Batch.Kind.QC)))
                .isInstanceOf(CheckOut.NothingLeft.class);
        Batch check = next(ben, Batch.Kind.QC);
        UUID overturned = check.documents().getFirst().documentId();
        for (Batch.Place place : check.documents()) {
            boolean same = !place.documentId().equals(overturned);
            Acting.as(
                    ben,
                    () -> decisions.decide(
                            matter, check.id(), place.documentId(), coding(same == about(place.documentId())), 20));
        }
        var overall = Acting.as(client, () -> samples.overall(matter));
        assertThat(overall.checked()).isEqualTo(8);
        assertThat(overall.relevantOverturned() + overall.missed()).isEqualTo(1);
        assertThat(Acting.as(client, () -> decisions.history(matter, overturned)))
                .hasSize(2);
    }

    @Test
    void aSampleOfTheUnseenEstimatesWhatIsLeftBehind() {
        codeAll(anna, next(anna, Batch.Kind.REVIEW));
        assertThat(Acting.as(ben, () -> samples.drawFromUnseen(matter, 10))).isPresent();
        assertThat(Acting.as(client, () -> samples.elusion(matter))).isEmpty();
        codeAll(ben, next(ben, Batch.Kind.ELUSION));
        var elusion = Acting.as(client, () -> samples.elusion(matter)).orElseThrow();
        assertThat(elusion.sampled()).isEqualTo(10);
        assertThat(elusion.discarded()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aProvidersReviewerSeesTheirOwnLineAloneAndTheClientSeesAll() {
        codeAll(anna, next(anna, Batch.Kind.REVIEW));
        codeAll(ben, next(ben, Batch.Kind.REVIEW));
        assertThat(Acting.as(client, () -> progress.of(matter)).reviewers()).hasSize(2);
        assertThat(Acting.as(anna, () -> progress.of(matter)).reviewers())
                .extracting(Progress.Reviewer::personId)
                .containsExactly(anna.personId());
    }

    @Test
    void reviewersAreToldWhereTheyAreAwaited() {
        Batch held = next(anna, Batch.Kind.REVIEW);
        assertThat(Acting.as(anna, () -> waiting.mine())).singleElement().satisfies(one -> {
            assertThat(one.matterId()).isEqualTo(matter);
            assertThat(one.held()).isTrue();
        });
        codeAll(anna, held);
        Acting.as(ben, () -> samples.drawForChecking(matter, 3));
        assertThat(Acting.as(ben, () -> waiting.mine()))
                .singleElement()
                .satisfies(one -> assertThat(one.checks()).isEqualTo(1));
        assertThat(Acting.as(client, () -> waiting.mine()))
                .as("leads are not asked to read")
                .isEmpty();
        Acting.as(client, () -> reviews.close(matter));
        assertThat(Acting.as(anna, () -> waiting.mine())).isEmpty();
    }

    @Test
    void aClosedReviewGivesNothingOutAndTakesNothingIn() {
        Batch held = next(anna, Batch.Kind.REVIEW);
        codeAll(ben, next(ben, Batch.Kind.REVIEW));
        Acting.as(ben, () -> samples.drawForChecking(matter, 2));
        assertThat(Acting.as(client, () -> reviews.close(matter))).isTrue();
        UUID document = held.documents().getFirst().documentId();
        assertThat(Acting.as(anna, () -> decisions.decide(matter, held.id(), document, coding(true), 5)))
                .isInstanceOf(Decided.Refused.class);
        assertThat(Acting.as(anna, () -> decisions.history(matter, document))).isEmpty();
        for (Batch.Kind kind : Batch.Kind.values()) {
            assertThat(Acting.as(anna, () -> batches.checkOut(matter, kind))).isInstanceOf(CheckOut.NothingLeft.class);
        }
        Progress now = Acting.as(client, () -> progress.of(matter));
        assertThat(now.inHands()).isZero();
        assertThat(now.decided()).isEqualTo(5);
    }

    @Test
    void theClientsRecordTellsWhatHappenedInTheReview() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        codeAll(anna, batch);
        Acting.as(ben, () -> samples.drawForChecking(matter, 3));
        Batch back = next(anna, Batch.Kind.REVIEW);
        Acting.as(anna, () -> batches.giveBack(matter, back.id()));
        Acting.as(client, () -> reviews.close(matter));
        List<LoggedEvent> events = Acting.as(client, () -> history.of(matter, History.Filter.ANY, null, 500))
                .items();
        assertThat(events.stream().map(LoggedEvent::type))
                .contains("corpus.take-in-started", "corpus.take-in-finished", "review.opened")
                .contains("review.protocol-published", "review.batch-checked-out", "review.batch-finished")
                .contains("review.batch-given-back", "review.sample-drawn", "review.closed");
        List<LoggedEvent> coded = events.stream()
                .filter(event -> event.type().equals("review.document-coded"))
                .toList();
        assertThat(coded).hasSize(batch.documents().size()).allSatisfy(event -> {
            assertThat(event.actorId()).isEqualTo(anna.personId());
            assertThat(event.details()).containsEntry("protocol", 1).containsKey("responsive");
        });
        assertThat(coded.stream().map(event -> event.subjects().getFirst()))
                .containsExactlyInAnyOrderElementsOf(
                        batch.documents().stream().map(Batch.Place::documentId).toList());
    }
}
