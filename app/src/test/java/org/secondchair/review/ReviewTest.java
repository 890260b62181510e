package org.secondchair.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.audit.History;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.staffing.PlacementEnded;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class ReviewTest {
    @Autowired
    AccessFixtures access;

    @Autowired
    CorpusFixtures corpus;

    @Autowired
    Documents documents;

    @Autowired
    Reviews reviews;

    @Autowired
    Batches batches;

    @Autowired
    Decisions decisions;

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

    @TempDir
    Path folder;

    Actor client;
    Actor anna;
    Actor ben;
    UUID matter;

    @BeforeEach
    void aReviewOfThirtyDocuments() throws IOException {
        client = corpus.client();
        matter = corpus.matter(client);
        UUID provider = access.organization("Plumb Line Review", Organizations.Kind.PROVIDER);
        anna = access.person(provider, "Anna Plumb");
        ben = access.person(provider, "Ben Line");
        access.seat(client, anna, matter, Role.REVIEWER);
        access.seat(client, ben, matter, Role.QC_REVIEWER);
        for (int i = 0; i < 30; i++) {
            boolean about = i % 3 == 0;
            Files.writeString(
                    folder.resolve("%02d.txt".formatted(i)),
                    (about ? "the rebate agreement with the pulp mill, note " : "lunch menu of the canteen, day ") + i,
                    UTF_8);
        }
        corpus.takeIn(client, matter, "Plumb", folder);
        Acting.as(
                client, () -> reviews.open(matter, "rebate agreements", 5, "Responsive: rebates.", List.of("rebate")));
    }

    private Batch next(Actor actor, Batch.Kind kind) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(limit)) {
            switch (Acting.as(actor, () -> batches.checkOut(matter, kind))) {
                case CheckOut.Issued issued -> {
                    return issued.batch();
                }
                case CheckOut.Continued continued -> {
                    return continued.batch();
                }
                case CheckOut.BeingCut _ -> {}
                case CheckOut.NothingLeft _, CheckOut.NoReview _ -> throw new IllegalStateException("no work");
            }
        }
        throw new IllegalStateException("no batch in time");
    }

    /** The answer once no cutting is under way any more: the ranking notices the end a moment after the last take. */
    private CheckOut onceCut(Actor actor) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        CheckOut answer;
        do {
            answer = Acting.as(actor, () -> batches.checkOut(matter, Batch.Kind.REVIEW));
        } while (answer instanceof CheckOut.BeingCut && Instant.now().isBefore(limit));
        return answer;
    }

    private static Coding coding(boolean responsive) {
        return new Coding(
                responsive ? Coding.Responsive.RESPONSIVE : Coding.Responsive.NOT_RESPONSIVE,
                Coding.Privilege.NOT_PRIVILEGED,
                responsive ? List.of("rebate") : List.of(),
                false,
                "");
    }

    private boolean about(UUID document) {
        Document found =
                Acting.as(client, () -> documents.find(matter, document)).orElseThrow();
        return Integer.parseInt(found.name().substring(0, 2)) % 3 == 0;
    }

    private void codeAll(Actor actor, Batch batch) {
        for (Batch.Place place : batch.documents()) {
            assertThat(Acting.as(
                            actor,
                            () -> decisions.decide(
                                    matter, batch.id(), place.documentId(), coding(about(place.documentId())), 12)))
                    .isInstanceOf(Decided.Saved.class);
        }
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
    void refusesACodingThatContradictsTheProtocol() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        var wrong = new Coding(
                Coding.Responsive.NOT_RESPONSIVE, Coding.Privilege.NOT_PRIVILEGED, List.of("rebate"), false, "");
        UUID document = batch.documents().getFirst().documentId();
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, wrong, 3)))
                .isEqualTo(new Decided.Refused(List.of("Issues are for responsive documents only.")));
        assertThat(Acting.as(anna, () -> decisions.history(matter, document))).isEmpty();
    }

    @Test
    void refusesAHotDocumentThatIsNotResponsive() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID document = batch.documents().getFirst().documentId();
        var wrong = new Coding(
                Coding.Responsive.NOT_RESPONSIVE, Coding.Privilege.NOT_PRIVILEGED, List.of(), true, "Look at this.");
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, wrong, 3)))
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("cannot be hot"));
        assertThat(Acting.as(anna, () -> decisions.history(matter, document))).isEmpty();
    }

    @Test
    void aSecondWindowReplacesADecisionOnlyWhereItSaysWhichOne() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID document = batch.documents().getFirst().documentId();
        var first =
                (Decided.Saved) Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(true), 3));
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(false), 3)))
                .isInstanceOfSatisfying(Decided.Elsewhere.class, elsewhere -> {
                    assertThat(elsewhere.standing().seq()).isEqualTo(first.seq());
                    assertThat(elsewhere.standing().coding()).isEqualTo(coding(true));
                });
        var second = (Decided.Saved)
                Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(false), 3, first.seq()));
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(true), 3, first.seq())))
                .as("what it replaced was replaced already")
                .isInstanceOf(Decided.Elsewhere.class);
        assertThat(Acting.as(anna, () -> decisions.coding(matter, document))).contains(coding(false));
        assertThat(Acting.as(anna, () -> decisions.inBatch(matter, batch.id())))
                .hasEntrySatisfying(
                        document, standing -> assertThat(standing.seq()).isEqualTo(second.seq()));
        UUID open = batch.documents().getLast().documentId();
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), open, coding(true), 3, first.seq())))
                .isInstanceOf(Decided.Refused.class);
    }

    @Test
    void nobodyDecidesInABatchThatIsNotTheirs() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID document = batch.documents().getFirst().documentId();
        assertThat(Acting.as(ben, () -> decisions.decide(matter, batch.id(), document, coding(true), 3)))
                .isInstanceOf(Decided.NotYours.class);
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
