package org.secondchair.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.engagement.Doors;
import org.secondchair.engagement.EngagementFixtures;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Offers;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.work.prediction.Priority;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class HandOverTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    HandOver handOver;

    @Autowired
    Requests requests;

    @Autowired
    Engagements engagements;

    @Autowired
    Offers offers;

    @Autowired
    Doors doors;

    @Autowired
    Notices notices;

    @Autowired
    Once once;

    EngagementFixtures with;

    @BeforeEach
    void aClientAndAProvider() {
        with = new EngagementFixtures(context);
    }

    private void fillIn(@Nullable UUID provider) {
        Acting.as(
                with.owner,
                () -> handOver.save(handOver.draft(with.matter)
                        .saying("Review the delivery mails", "Start with the spring.")
                        .with(
                                2000,
                                "Mailboxes of the dispatch desk",
                                Instant.now().plusSeconds(5 * 86_400))
                        .planned(Priority.SPEED, EngagementModel.LPO, Currency.getInstance("EUR"), Map.of(), 50)
                        .to(provider, with.attorney.personId())));
    }

    private HandOver.Outcome.Done handedOver() {
        fillIn(with.manager.organizationId());
        return (HandOver.Outcome.Done) Acting.as(with.owner, () -> handOver.handOver(with.matter));
    }

    private RequestState state(UUID requestId) {
        return Acting.as(with.owner, () -> requests.find(requestId))
                .orElseThrow()
                .state();
    }

    /** What still asks the person for something. */
    private List<String> asked(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(true, null, 50)).items().stream()
                .filter(notice -> notice.doneAt() == null)
                .map(Notice::textKey)
                .toList();
    }

    private List<String> told(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(false, null, 50)).items().stream()
                .map(Notice::textKey)
                .toList();
    }

    @Test
    void makesEngagementAndRequestInOneGoAndForgetsTheDraft() {
        HandOver.Outcome.Done done = handedOver();
        assertThat(state(done.requestId())).isEqualTo(new RequestState.HandedOver());
        assertThat(Acting.as(with.owner, () -> handOver.draft(with.matter)).title())
                .isEmpty();
        Request seen =
                Acting.as(with.manager, () -> requests.find(done.requestId())).orElseThrow();
        assertThat(seen.predicted().people()).isPositive();
        assertThat(seen.predicted().cost().toString()).isEqualTo("2640.00 EUR");
        assertThat(Acting.as(with.manager, () -> requests.instructions(done.requestId())))
                .isEmpty();
        assertThat(Acting.as(with.owner, () -> requests.instructions(done.requestId())))
                .hasValue("Start with the spring.");
    }

    @Test
    void submittedTwiceItHandsOverOnce() {
        fillIn(with.manager.organizationId());
        Acting.as(with.owner, () -> {
            String key = "hand-over-" + with.matter;
            UUID first = once.once(key, UUID.class, this::handOverNow);
            UUID second = once.once(key, UUID.class, this::handOverNow);
            assertThat(second).isEqualTo(first);
            assertThat(requests.ofMatter(with.matter)).hasSize(1);
            assertThat(engagements.ofMatter(with.matter)).hasSize(1);
        });
    }

    private UUID handOverNow() {
        return ((HandOver.Outcome.Done) handOver.handOver(with.matter)).requestId();
    }

    @Test
    void saysWhichStepIsMissing() {
        assertThat(Acting.as(with.owner, () -> handOver.handOver(with.matter)))
                .isEqualTo(new HandOver.Outcome.Incomplete(HandOver.Step.WHAT));
        fillIn(null);
        assertThat(Acting.as(with.owner, () -> handOver.handOver(with.matter)))
                .isEqualTo(new HandOver.Outcome.Incomplete(HandOver.Step.PROVIDER));
        Acting.as(
                with.owner,
                () -> handOver.save(
                        handOver.draft(with.matter).with(10, "", Instant.now().minusSeconds(60))));
        assertThat(Acting.as(with.owner, () -> handOver.handOver(with.matter)))
                .isEqualTo(new HandOver.Outcome.Incomplete(HandOver.Step.DOCUMENTS));
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        fillIn(with.manager.organizationId());
        new AccessSeats(context).seat(with.owner, with.attorney, with.matter);
        assertThat(Acting.as(with.attorney, () -> handOver.draft(with.matter)).title())
                .isEmpty();
    }

    @Test
    void anotherOrganizationSeesNeitherRequestNorItsSteps() {
        UUID id = handedOver().requestId();
        for (Actor other : List.of(with.stranger, with.reviewer)) {
            assertThat(Acting.as(other, () -> requests.find(id))).isEmpty();
            assertThat(Acting.as(other, () -> requests.events(id))).isEmpty();
            assertThat(Acting.as(other, () -> requests.accept(id))).isInstanceOf(Move.NotYours.class);
        }
    }

    @Test
    void theAnswerToTheOfferIsTheAnswerToItsRequest() {
        HandOver.Outcome.Done accepted = handedOver();
        Acting.as(with.manager, () -> offers.accept(accepted.engagementId()));
        assertThat(state(accepted.requestId())).isEqualTo(new RequestState.Accepted());
        assertThat(told(with.owner)).containsExactly("engagement.notice.accepted");
        Acting.as(with.owner, () -> doors.end(accepted.engagementId(), "settled"));
        assertThat(state(accepted.requestId())).isEqualTo(new RequestState.Withdrawn());

        HandOver.Outcome.Done refused = handedOver();
        Acting.as(with.manager, () -> offers.decline(refused.engagementId(), "no capacity"));
        assertThat(state(refused.requestId())).isEqualTo(new RequestState.Refused());
        assertThat(Acting.as(with.owner, () -> requests.events(refused.requestId()))
                        .getFirst()
                        .reason())
                .isEqualTo("no capacity");
    }

    @Test
    void aSecondRequestGoesUnderTheEngagementThereIsAndIsAnsweredByItself() {
        HandOver.Outcome.Done first = handedOver();
        Acting.as(with.manager, () -> offers.accept(first.engagementId()));
        HandOver.Outcome.Done second = handedOver();
        assertThat(second.engagementId()).isEqualTo(first.engagementId());
        assertThat(told(with.manager)).contains("work.notice.handed_over");
        assertThat(Acting.as(with.manager, requests::toAnswer))
                .extracting(Request::id)
                .containsExactly(second.requestId());
        assertThat(Acting.as(with.manager, () -> requests.refuse(second.requestId(), "too late")))
                .isEqualTo(new Move.Moved(new RequestState.Refused()));
        assertThat(Acting.as(with.manager, () -> requests.accept(second.requestId())))
                .isEqualTo(new Move.NotFrom(new RequestState.Refused()));
        assertThat(state(first.requestId())).isEqualTo(new RequestState.Accepted());
        assertThat(told(with.owner)).contains("work.notice.refused");
    }

    @Test
    void goesFromAcceptedToSignedOffThroughAReturn() {
        HandOver.Outcome.Done done = handedOver();
        UUID id = done.requestId();
        Acting.as(with.manager, () -> {
            offers.accept(done.engagementId());
            assertThat(requests.delivered(id, "")).isEqualTo(new Move.NotFrom(new RequestState.Accepted()));
            assertThat(requests.begin(id)).isEqualTo(new Move.Moved(new RequestState.InProgress()));
            assertThat(requests.signOff(id)).isInstanceOf(Move.NotYours.class);
            assertThat(requests.delivered(id, "all coded")).isInstanceOf(Move.Moved.class);
        });
        Acting.as(with.owner, () -> {
            assertThat(requests.toSignOff()).extracting(Request::id).containsExactly(id);
            assertThatThrownBy(() -> requests.giveBack(id, "")).isInstanceOf(IllegalArgumentException.class);
            assertThat(requests.giveBack(id, "the attachments are missing"))
                    .isEqualTo(new Move.Moved(new RequestState.Returned()));
            assertThat(requests.delivered(id, "")).isInstanceOf(Move.NotYours.class);
        });
        assertThat(told(with.manager)).contains("work.notice.returned");
        assertThat(asked(with.manager)).contains("work.notice.returned").doesNotContain("engagement.notice.offered");
        assertThat(asked(with.owner)).doesNotContain("work.notice.delivered");
        Acting.as(with.manager, () -> requests.delivered(id, "with attachments"));
        assertThat(asked(with.manager)).doesNotContain("work.notice.returned");
        assertThat(asked(with.owner)).contains("work.notice.delivered");
        assertThat(Acting.as(with.owner, () -> requests.signOff(id)))
                .isEqualTo(new Move.Moved(new RequestState.SignedOff()));
        assertThat(asked(with.owner)).doesNotContain("work.notice.delivered");
        assertThat(told(with.owner)).contains("work.notice.delivered");
        assertThat(Acting.as(with.owner, () -> requests.events(id)))
                .extracting(event -> event.state().stored())
                .containsExactly(
                        "SIGNED_OFF", "DELIVERED", "RETURNED", "DELIVERED", "IN_PROGRESS", "ACCEPTED", "HANDED_OVER");
        assertThat(Acting.as(with.owner, () -> requests.current(with.matter))).isEmpty();
    }

    /** Seats a colleague of the client. */
    private record AccessSeats(ApplicationContext context) {
        void seat(Actor by, Actor who, UUID matter) {
            context.getBean(AccessFixtures.class)
                    .seat(by, who, matter, org.secondchair.access.Role.SUPERVISING_ATTORNEY);
        }
    }
}
