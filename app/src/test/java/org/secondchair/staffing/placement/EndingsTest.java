package org.secondchair.staffing.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Access;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Decision;
import org.secondchair.access.HttpVisitor;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Doors;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.ui.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Work, its limits, and its end. */
@SecondchairTest
@Import(AccessFixtures.class)
class EndingsTest {
    private static final String AMPARO = "Amparo Quelho";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures accounts;

    @Autowired
    Access access;

    @Autowired
    Hours hours;

    @Autowired
    Endings endings;

    @Autowired
    Errands errands;

    @Autowired
    Certificates certificates;

    @Autowired
    Notices notices;

    @Autowired
    Professionals professionals;

    PlacementFixtures with;
    Actor amparo;
    Placement placement;

    @BeforeEach
    void somebodyAtWorkForTenHours() {
        with = new PlacementFixtures(context);
        placement = with.seated(AMPARO, 10);
        amparo = with.people.get(AMPARO);
        with.through(AMPARO);
    }

    private boolean sees() {
        return Acting.as(amparo, () -> access.decide(Permission.SEE_DOCUMENTS, with.bench.with.matter))
                instanceof Decision.Allowed;
    }

    private Hours.Logging log(int minutes) {
        return Acting.as(
                amparo, () -> hours.log(placement.id(), with.bench.today.minusDays(1), minutes, "First level"));
    }

    private List<String> told(Actor person) {
        return Acting.as(person, () -> notices.inbox(false, null, 100)).items().stream()
                .map(Notice::textKey)
                .toList();
    }

    @Test
    void theEndClosesTheMatterOnTheNextRequest() {
        HttpVisitor visitor = new HttpVisitor(port).with(accounts.cookie(amparo));
        String matter = "/matters/" + with.bench.with.matter;
        assertThat(visitor.get(matter).statusCode()).isEqualTo(200);
        assertThat(Acting.as(amparo, () -> endings.end(placement.id(), "I leave.")))
                .as("nobody ends their own")
                .isFalse();
        assertThat(Acting.as(with.bench.with.stranger, () -> endings.end(placement.id(), "No.")))
                .isFalse();

        assertThat(Acting.as(with.bench.with.owner, () -> endings.end(placement.id(), "The work is done.")))
                .isTrue();

        assertThat(visitor.get(matter).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/engagements/" + with.bench.engagement).statusCode())
                .isEqualTo(404);
        assertThat(Acting.as(with.bench.with.owner, () -> endings.end(placement.id(), "Again.")))
                .isFalse();
        assertThat(told(amparo)).contains("staffing.notice.ended");
        assertThat(told(with.bench.with.manager)).contains("staffing.notice.ended");
    }

    @Test
    void theProviderSettlesWhatIsOverOnce() {
        Acting.as(with.bench.with.owner, () -> {
            endings.end(placement.id(), "The work is done.");
        });
        assertThat(with.of(AMPARO).settledAt()).isNull();
        Acting.as(with.bench.with.owner, () -> errands.follow(placement.id()));
        Acting.as(with.bench.with.manager, () -> errands.all());
        assertThat(with.of(AMPARO).settledAt()).isNotNull();
        assertThat(Acting.as(with.bench.with.manager, () -> professionals.find(placement.professionalId()))
                        .orElseThrow()
                        .exceptions())
                .isEmpty();
        assertThat(Acting.as(
                                with.bench.with.manager,
                                () -> context.getBean(ConflictEntries.class).visible())
                        .stream()
                        .filter(entry -> entry.role() == ConflictEntry.Role.PRIOR_PLACEMENT))
                .singleElement()
                .matches(entry -> placement.professionalId().equals(entry.personId())
                        && entry.name().equals("Quillon & Byrd LLP"));
    }

    @Test
    void anEngagementThatEndsLeavesNobodyPlaced() {
        Acting.as(
                with.bench.with.owner,
                () -> context.getBean(Doors.class).end(with.bench.engagement, "The case settled."));
        assertThat(with.of(AMPARO).state()).isEqualTo(Placement.State.ENDED);
        assertThat(with.of(AMPARO).endReason()).isEqualTo("The case settled.");
        assertThat(sees()).isFalse();
    }

    @Test
    void whoeverLeavesSignsOnceAndTheHashIsThatOfTheDocument() {
        assertThat(Acting.as(amparo, () -> certificates.sign(placement.id(), Certificate.Held.NOTHING, "")))
                .isInstanceOf(Certificates.Signing.NotNow.class);
        Acting.as(with.bench.with.manager, () -> {
            endings.end(placement.id(), "The work is done.");
        });
        assertThat(Acting.as(
                        with.bench.with.manager, () -> certificates.sign(placement.id(), Certificate.Held.NOTHING, "")))
                .isInstanceOf(Certificates.Signing.NotNow.class);
        var signed = (Certificates.Signing.Signed) Acting.as(
                amparo, () -> certificates.sign(placement.id(), Certificate.Held.DESTROYED, "Shredded two printouts."));
        assertThat(Acting.as(amparo, () -> certificates.sign(placement.id(), Certificate.Held.NOTHING, "")))
                .isInstanceOf(Certificates.Signing.SignedBefore.class);
        for (Actor side : List.of(amparo, with.bench.with.manager, with.bench.with.owner)) {
            byte[] document =
                    Acting.as(side, () -> certificates.document(placement.id())).orElseThrow();
            assertThat(document).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(java.util.HexFormat.of().formatHex(org.secondchair.kernel.Sha256.of(document)))
                    .isEqualTo(signed.sha256());
        }
        assertThat(Acting.as(with.bench.with.stranger, () -> certificates.document(placement.id())))
                .isEmpty();
    }

    @Test
    void theCapIsToldAtItsSharesOnceAndAtTheWholeItLocks() {
        log(299);
        assertThat(told(with.bench.with.manager)).doesNotContain("staffing.notice.hours");
        log(1);
        for (Actor person : List.of(amparo, with.bench.with.manager, with.bench.with.owner)) {
            assertThat(told(person)).containsOnlyOnce("staffing.notice.hours");
        }
        assertThat(log(301)).isEqualTo(new Hours.Logging.OverTheCap(300));
        assertThat(sees()).isTrue();
        assertThat(log(300))
                .isInstanceOfSatisfying(
                        Hours.Logging.Logged.class,
                        logged -> assertThat(logged.full()).isTrue());
        assertThat(sees()).isFalse();
        assertThat(told(with.bench.with.owner).stream().filter("staffing.notice.hours"::equals))
                .hasSize(3);
        assertThat(log(1)).isEqualTo(new Hours.Logging.OverTheCap(0));

        assertThat(Acting.as(with.bench.with.manager, () -> hours.raiseCap(placement.id(), 20)))
                .as("the provider does not raise it")
                .isFalse();
        assertThat(Acting.as(with.bench.with.owner, () -> hours.raiseCap(placement.id(), 10)))
                .isFalse();
        assertThat(Acting.as(with.bench.with.owner, () -> hours.raiseCap(placement.id(), 20)))
                .isTrue();
        assertThat(sees()).isTrue();
        assertThat(log(60)).isInstanceOf(Hours.Logging.Logged.class);
    }

    @Test
    void aReversalGivesTheHoursBackAndOpensTheMatterAgain() {
        var whole = (Hours.Logging.Logged) log(600);
        assertThat(sees()).isFalse();
        assertThat(Acting.as(with.bench.with.manager, () -> hours.reverse(placement.id(), whole.entryId())))
                .isInstanceOf(Hours.Logging.NotNow.class);
        assertThat(Acting.as(amparo, () -> hours.reverse(placement.id(), whole.entryId())))
                .isInstanceOf(Hours.Logging.Logged.class);
        assertThat(Acting.as(amparo, () -> hours.reverse(placement.id(), whole.entryId())))
                .isInstanceOf(Hours.Logging.ReversedBefore.class);
        assertThat(sees()).isTrue();
    }

    @Test
    void hoursAreOfTheDaysOfThePlacementAndOfNoOther() {
        for (java.time.LocalDate day : List.of(
                placement.startsOn().minusDays(1),
                with.bench.today.plusDays(3),
                placement.endsOn().plusDays(1))) {
            assertThat(Acting.as(amparo, () -> hours.log(placement.id(), day, 10, "")))
                    .as("%s", day)
                    .isInstanceOf(Hours.Logging.NotThatDay.class);
        }
        assertThat(Acting.as(
                        with.bench.with.manager,
                        () -> hours.log(placement.id(), with.bench.today.minusDays(1), 10, "")))
                .isInstanceOf(Hours.Logging.NotNow.class);
    }

    @Test
    void noNumberOfEntriesAtTheSameTimePassesTheCap() throws Exception {
        int people = 8;
        var barrier = new CyclicBarrier(people);
        List<Future<Hours.Logging>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
            for (int i = 0; i < people; i++) {
                answers.add(pool.submit(() -> {
                    barrier.await();
                    return log(150);
                }));
            }
        }
        int taken = 0;
        for (Future<Hours.Logging> answer : answers) {
            if (answer.get() instanceof Hours.Logging.Logged) {
                taken++;
            } else {
                assertThat(answer.get()).isEqualTo(new Hours.Logging.OverTheCap(0));
            }
        }
        assertThat(taken).isEqualTo(4);
        assertThat(Acting.as(amparo, () -> hours.of(placement.id())).stream()
                        .mapToInt(HourEntry::minutes)
                        .sum())
                .isEqualTo(600);
        assertThat(sees()).isFalse();
        assertThat(told(with.bench.with.owner).stream().filter("staffing.notice.hours"::equals))
                .hasSize(3);
    }

    @Test
    void whoeverIsErasedIsNamelessHereToo() {
        log(30);
        UUID professional = placement.professionalId();
        assertThatThrownBy(() -> Acting.as(with.bench.with.manager, () -> professionals.erase(professional)))
                .isInstanceOf(Refusal.class);
        Acting.as(with.bench.with.owner, () -> {
            endings.end(placement.id(), "The work is done.");
        });
        Acting.as(amparo, () -> certificates.sign(placement.id(), Certificate.Held.NOTHING, "A. Q."));
        assertThat(Acting.as(with.bench.with.manager, () -> professionals.erase(professional)))
                .isTrue();
        Placement left = with.of(AMPARO);
        assertThat(left.name()).isEqualTo("–");
        assertThat(left.endReason()).isEmpty();
        Certificate certificate = Acting.as(with.bench.with.manager, () -> certificates.of(List.of(left.id())))
                .get(left.id());
        assertThat(certificate.kept()).isFalse();
        assertThat(certificate.signedBy()).isEqualTo("–");
        assertThat(Acting.as(amparo, () -> hours.of(left.id())).getFirst().note())
                .isEmpty();
    }
}
