package org.secondchair.staffing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.kernel.Money;
import org.secondchair.kernel.Sha256;
import org.secondchair.staffing.placement.Endings;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.PlacementFixtures;
import org.secondchair.staffing.secondment.Secondments;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trials to their conversion; secondments. */
@SecondchairTest
@Import(AccessFixtures.class)
class TrialsTest {
    private static final String AMPARO = "Amparo Quelho";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    @Autowired
    Trials trials;

    @Autowired
    Conversions conversions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    PlacementFixtures with;
    Actor amparo;
    Actor owner;
    Actor manager;

    @BeforeEach
    void somebodyToBeTried() {
        with = new PlacementFixtures(context);
        amparo = with.person(AMPARO);
        owner = with.bench.with.owner;
        manager = with.bench.with.manager;
    }

    private UUID tried(Placement.Kind kind, boolean begun) {
        with.accepted(begun ? with.running(1) : with.bench.asked(1));
        with.invite(kind, null);
        with.accept(AMPARO);
        return with.of(AMPARO).id();
    }

    private void end(UUID placement) {
        Acting.as(manager, () -> {
            context.getBean(Endings.class).end(placement, "The trial is over.");
        });
    }

    @Test
    void criteriaAreFrozenOnceBeforeTheFirstDayByTheClientAlone() {
        UUID placement = tried(Placement.Kind.TRIAL, false);
        List<String> criteria = List.of("Judgement", "Speed");
        for (Actor other : List.of(manager, amparo, with.bench.with.stranger)) {
            assertThat(Acting.as(other, () -> trials.freeze(placement, criteria)))
                    .isInstanceOf(Trials.Stepping.NotYours.class);
        }
        assertThat(Acting.as(owner, () -> trials.freeze(placement, criteria))).isInstanceOf(Trials.Stepping.Done.class);
        assertThat(Acting.as(owner, () -> trials.freeze(placement, List.of("Charm"))))
                .isInstanceOf(Trials.Stepping.DoneBefore.class);
        Trial trial = Acting.as(amparo, () -> trials.find(placement)).orElseThrow();
        assertThat(trial.criteria()).isEqualTo(criteria);
        assertThat(trial.sha256()).isEqualTo(HexFormat.of().formatHex(Sha256.of("Judgement\nSpeed\n")));
    }

    @Test
    void criteriaComeTooLateOnTheFirstDay() {
        UUID placement = tried(Placement.Kind.TRIAL, true);
        assertThat(Acting.as(owner, () -> trials.freeze(placement, List.of("Judgement"))))
                .isInstanceOf(Trials.Stepping.NotNow.class);
    }

    @Test
    void neitherSideReadsTheOthersRatingBeforeBothHaveRated() {
        UUID placement = tried(Placement.Kind.TRIAL, false);
        Acting.as(owner, () -> trials.freeze(placement, List.of("Judgement", "Speed")));
        assertThat(Acting.as(owner, () -> trials.rate(placement, List.of(4, 3), "")))
                .as("before the end")
                .isInstanceOf(Trials.Stepping.NotNow.class);
        end(placement);
        assertThat(Acting.as(manager, () -> trials.rate(placement, List.of(5, 5), "")))
                .isInstanceOf(Trials.Stepping.NotYours.class);
        assertThat(Acting.as(owner, () -> trials.rate(placement, List.of(4, 3), "Careful.")))
                .isInstanceOf(Trials.Stepping.Done.class);
        assertThat(Acting.as(owner, () -> trials.rate(placement, List.of(1, 1), "")))
                .isInstanceOf(Trials.Stepping.DoneBefore.class);
        assertThat(Acting.as(owner, () -> trials.ratings(placement))).hasSize(1);
        for (Actor other : List.of(amparo, manager)) {
            assertThat(Acting.as(other, () -> trials.ratings(placement))).isEmpty();
        }
        assertThat(Acting.as(
                        owner,
                        () -> conversions.offer(placement, Money.of("9000", "EUR"), with.bench.today.plusDays(60))))
                .as("before both have rated")
                .isFalse();
        assertThat(Acting.as(amparo, () -> trials.rate(placement, List.of(5, 2), "Well led.")))
                .isInstanceOf(Trials.Stepping.Done.class);
        for (Actor side : List.of(owner, amparo, manager)) {
            assertThat(Acting.as(side, () -> trials.ratings(placement)))
                    .extracting(Trial.Rating::words)
                    .containsExactlyInAnyOrder("Careful.", "Well led.");
        }
    }

    @Test
    void afterTheDeadlineWhateverWasSaidIsReadAndNothingIsAdded() {
        UUID placement = tried(Placement.Kind.TRIAL, false);
        Acting.as(
                owner,
                () -> transactions.write(() -> jdbc.sql("""
                                insert into staffing.trial (placement_id, organization_id, criteria, sha256, frozen_by,
                                                            frozen_by_name, frozen_at, rate_until)
                                values (:placement, :organization, '["Speed"]', repeat('0', 64), :person, 'Oda Quillon',
                                        now(), now() + interval '2 seconds')
                                """)
                        .param("placement", placement)
                        .param("organization", owner.organizationId())
                        .param("person", owner.personId())
                        .update()));
        end(placement);
        assertThat(Acting.as(owner, () -> trials.rate(placement, List.of(4), "Careful.")))
                .isInstanceOf(Trials.Stepping.Done.class);
        assertThat(Acting.as(amparo, () -> trials.ratings(placement))).isEmpty();
        long limit = System.nanoTime() + 10_000_000_000L;
        while (!Acting.as(amparo, () -> trials.open(placement)) && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
        assertThat(Acting.as(amparo, () -> trials.ratings(placement))).hasSize(1);
        assertThat(Acting.as(amparo, () -> trials.rate(placement, List.of(5), "")))
                .isInstanceOf(Trials.Stepping.NotNow.class);
    }

    @Test
    void aConversionNeedsProfessionalAndProviderAndItsOutcomeIsSaidOnce() {
        UUID placement = tried(Placement.Kind.TRIAL, false);
        Acting.as(owner, () -> trials.freeze(placement, List.of("Speed")));
        end(placement);
        Acting.as(owner, () -> trials.rate(placement, List.of(4), ""));
        Acting.as(amparo, () -> trials.rate(placement, List.of(4), ""));
        Money fee = Money.of("9000", "EUR");
        assertThat(Acting.as(manager, () -> conversions.offer(placement, fee, with.bench.today.plusDays(60))))
                .isFalse();
        assertThat(Acting.as(owner, () -> conversions.offer(placement, fee, with.bench.today.plusDays(60))))
                .isTrue();
        assertThat(Acting.as(owner, () -> conversions.offer(placement, fee, with.bench.today.plusDays(90))))
                .isFalse();
        assertThat(Acting.as(owner, () -> conversions.answer(placement, true))).isFalse();
        assertThat(Acting.as(amparo, () -> conversions.answer(placement, true))).isTrue();
        assertThat(Acting.as(amparo, () -> conversions.answer(placement, false)))
                .isFalse();
        assertThat(Acting.as(owner, () -> conversions.outcome(placement, true))).isFalse();
        assertThat(Acting.as(owner, () -> conversions.find(placement))
                        .orElseThrow()
                        .state())
                .isEqualTo(Conversion.Consent.OPEN);
        assertThat(Acting.as(manager, () -> conversions.answer(placement, true)))
                .isTrue();
        assertThat(Acting.as(owner, () -> conversions.find(placement))
                        .orElseThrow()
                        .state())
                .isEqualTo(Conversion.Consent.ACCEPTED);
        assertThat(Acting.as(manager, () -> conversions.outcome(placement, true)))
                .isFalse();
        assertThat(Acting.as(owner, () -> conversions.outcome(placement, true))).isTrue();
        assertThat(Acting.as(owner, () -> conversions.outcome(placement, false)))
                .isFalse();
        assertThat(Acting.as(amparo, () -> conversions.find(placement))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Conversion.Outcome.STARTED);
    }

    private void pressed(Actor actor, String path, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_key";
        all[fields.length + 1] = UUID.randomUUID().toString();
        HttpResponse<String> response =
                new HttpVisitor(port).with(access.cookie(actor)).post(path, all);
        assertThat(response.statusCode()).as(path).isIn(302, 303);
    }

    private String read(Actor actor, String path) {
        var response = new HttpVisitor(port).with(access.cookie(actor)).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    @Test
    void aTrialIsCarriedThroughOnItsPages() {
        UUID id = tried(Placement.Kind.TRIAL, false);
        String both = "/engagements/" + with.bench.engagement + "/placements/" + id;
        String mine = "/my/placements/" + id;
        assertThat(read(owner, both)).contains("Say what counts before the first day");
        pressed(owner, both + "/trial", "criteria", "Judgement\nSpeed");
        assertThat(read(amparo, mine)).contains("Judgement", "Frozen by");
        end(id);
        pressed(owner, both + "/trial/rating", "mark", "4", "mark", "2", "words", "Careful.");
        assertThat(read(amparo, mine)).contains(mine + "/trial/rating").doesNotContain("Careful.");
        pressed(amparo, mine + "/trial/rating", "mark", "5", "mark", "5");
        assertThat(read(amparo, mine)).contains("Careful.", "4 of 5", "2 of 5");
        pressed(
                owner,
                both + "/trial/conversion",
                "fee",
                "9000",
                "currency",
                "EUR",
                "startsOn",
                with.bench.today.plusDays(60).toString());
        pressed(amparo, mine + "/trial/conversion/answer", "accepted", "true");
        pressed(manager, both + "/trial/conversion/answer", "accepted", "true");
        pressed(owner, both + "/trial/conversion/outcome", "started", "true");
        assertThat(read(manager, both)).contains("Started with the client");
    }

    @Test
    void supervisionOfASecondedPersonPassesToTheClientsPeopleWithItsDate() {
        UUID id = tried(Placement.Kind.SECONDMENT, true);
        var secondments = context.getBean(Secondments.class);
        UUID attorney = with.bench.with.attorney.personId();
        assertThat(Acting.as(manager, () -> secondments.transfer(id, attorney)))
                .isInstanceOf(Secondments.Transferring.NotNow.class);
        assertThat(Acting.as(owner, () -> secondments.transfer(id, manager.personId())))
                .isInstanceOf(Secondments.Transferring.NotOfTheClient.class);
        String both = "/engagements/" + with.bench.engagement + "/placements/" + id;
        assertThat(read(owner, both)).contains("Not passed to the client yet", both + "/supervision");
        pressed(owner, both + "/supervision", "person", attorney.toString());
        for (Actor side : List.of(owner, manager, amparo)) {
            assertThat(Acting.as(side, () -> secondments.of(id)))
                    .singleElement()
                    .matches(transfer -> transfer.supervisor().equals("Piet Byrd")
                            && transfer.by().equals("Oda Quillon"));
        }
        assertThat(read(amparo, "/my/placements/" + id)).contains("Piet Byrd of the client directs the work.");
        assertThat(Acting.as(with.bench.with.stranger, () -> secondments.of(id)))
                .isEmpty();
    }
}
