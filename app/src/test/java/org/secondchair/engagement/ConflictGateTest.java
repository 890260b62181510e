package org.secondchair.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Access;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Decision;
import org.secondchair.access.Memberships;
import org.secondchair.access.Role;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.matter.CorporateFamily;
import org.secondchair.matter.Parties;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class ConflictGateTest {
    private static final int RUNS = 20;
    private static final int STEPS = 25;
    private static final String KEEPER = "Tindall Freight GmbH";

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment environment;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Access access;

    @Autowired
    Team team;

    @Autowired
    Offers offers;

    @Autowired
    Doors doors;

    @Autowired
    Engagements engagements;

    @Autowired
    ConflictChecks checks;

    @Autowired
    ConflictEntries entries;

    @Autowired
    Parties parties;

    @Autowired
    Notices notices;

    @Autowired
    Memberships memberships;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    EngagementFixtures with;

    @BeforeEach
    void aClientAndAProvider() {
        with = new EngagementFixtures(context);
    }

    private UUID accepted() {
        UUID id = with.offered();
        Acting.as(with.manager, () -> offers.accept(id));
        Acting.as(with.owner, () -> doors.release(id));
        with.cleared(id);
        return id;
    }

    private UUID name(String party) {
        return Acting.as(
                with.owner,
                () -> parties.add(
                        with.matter, new PartyDetails(party, Party.Role.ADVERSE, Party.Kind.COMPANY, List.of())));
    }

    /** With the person's own name, and a company that is nothing but the letters of one. */
    private ConflictSubject formerlyAt(UUID id, String... employers) {
        List<ConflictSubject.Stated> names = new ArrayList<>();
        names.add(new ConflictSubject.Stated(
                "Ravi Solheim", Party.Kind.PERSON, ConflictSubject.Tie.OWN_NAME, null, null));
        for (String employer : employers) {
            names.add(new ConflictSubject.Stated(
                    employer, Party.Kind.COMPANY, ConflictSubject.Tie.PRIOR_EMPLOYER, null, null));
        }
        return new ConflictSubject(id, with.manager.organizationId(), true, names);
    }

    private Team.Seating seat(UUID engagementId, Actor person, ConflictSubject subject) {
        return Acting.as(
                with.manager,
                () -> team.seat(engagementId, List.of(new Team.Seated(person.personId(), subject)), Role.REVIEWER));
    }

    private ConflictCheck.State state(UUID subject) {
        return Acting.as(with.owner, () -> checks.states(with.matter, List.of(subject)))
                .get(subject);
    }

    private ConflictCheck.State settled(UUID subject) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (state(subject) == ConflictCheck.State.UNCHECKED) {
            assertThat(System.nanoTime()).as("checked within 30 seconds").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return state(subject);
    }

    private List<UUID> scopesShownTo(Actor person) {
        return Acting.as(
                person,
                () -> transactions.read(() -> jdbc.sql("select distinct scope_id from access.granted")
                        .query(UUID.class)
                        .list()));
    }

    private UUID onlyHit(UUID subject) {
        return Acting.as(with.owner, () -> checks.latest(with.matter, subject))
                .orElseThrow()
                .hits()
                .getFirst()
                .id();
    }

    private boolean decide(UUID subject, ConflictCheck.Verdict verdict, Instant until) {
        return Acting.as(
                with.attorney, () -> checks.decide(with.matter, onlyHit(subject), verdict, "Looked at it.", until));
    }

    private List<String> told(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(false, null, 50)).items().stream()
                .map(Notice::textKey)
                .toList();
    }

    @Test
    void whoHasAnOpenHitIsKeptOutOfBothUntilItIsDecided() {
        UUID id = accepted();
        name(KEEPER);
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        assertThat(settled(professional)).isEqualTo(ConflictCheck.State.OPEN);
        with.confirm(with.reviewer, id);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        assertThat(Acting.as(with.reviewer, () -> access.decide(Permission.SEE_ENGAGEMENT, id)))
                .isEqualTo(new Decision.Locked(
                        List.of(new Decision.Lock("conflict", "You are being checked for conflicts of interest."))));
        assertThat(told(with.owner)).contains("engagement.notice.conflicts-open");
        assertThat(told(with.attorney)).contains("engagement.notice.conflicts-open");
        assertThat(told(with.manager)).contains("engagement.notice.conflicts-answered");
        assertThat(told(with.manager)).doesNotContain("engagement.notice.conflicts-open");

        assertThat(decide(professional, ConflictCheck.Verdict.CLEAR, null)).isTrue();
        assertThat(scopesShownTo(with.reviewer)).containsExactlyInAnyOrder(with.matter, id);
        assertThat(told(with.manager)).contains("engagement.notice.cleared");
        assertThat(Acting.as(with.owner, () -> notices.inbox(false, null, 50)).items())
                .filteredOn(notice -> notice.textKey().equals("engagement.notice.conflicts-open"))
                .allSatisfy(notice -> assertThat(notice.doneAt()).isNotNull());

        assertThat(decide(professional, ConflictCheck.Verdict.DECLINE, null)).isTrue();
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        assertThat(told(with.manager)).contains("engagement.notice.not-cleared");
    }

    @Test
    void aWaiversEndClosesTheDoorByItself() {
        UUID id = accepted();
        name(KEEPER);
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        settled(professional);
        with.confirm(with.reviewer, id);
        decide(professional, ConflictCheck.Verdict.WAIVE, Instant.now().plusMillis(1_500));
        assertThat(scopesShownTo(with.reviewer)).hasSize(2);
        LockSupport.parkNanos(Duration.ofMillis(1_700).toNanos());
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        assertThat(state(professional)).isEqualTo(ConflictCheck.State.OPEN);
        decide(professional, ConflictCheck.Verdict.WAIVE, null);
        assertThat(scopesShownTo(with.reviewer)).hasSize(2);
    }

    @Test
    void aNewPartyShutsTheDoorInTheTransactionThatNamesItAndItsRemovalOpensIt() {
        UUID id = accepted();
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        assertThat(settled(professional)).isEqualTo(ConflictCheck.State.CLEARED);
        with.cleared(id);
        with.confirm(with.reviewer, id);
        assertThat(scopesShownTo(with.reviewer)).hasSize(2);
        UUID party = name(KEEPER);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        assertThat(told(with.owner)).contains("engagement.notice.conflicts-open");
        name("Brackenfold Bakery");
        assertThat(told(with.owner)).containsOnlyOnce("engagement.notice.conflicts-open");
        Acting.as(with.owner, () -> parties.remove(with.matter, party));
        assertThat(scopesShownTo(with.reviewer)).hasSize(2);
    }

    @Test
    void aNewEngagementOpensNoDoorThatWasShutInTheOneBefore() {
        UUID before = accepted();
        name(KEEPER);
        UUID professional = Ids.next();
        Acting.as(with.manager, () -> team.seat(before, List.of(with.reviewer.personId()), Role.REVIEWER));
        with.cleared(before);
        seat(before, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        settled(professional);
        decide(professional, ConflictCheck.Verdict.DECLINE, null);
        Acting.as(with.owner, () -> doors.end(before, "delivered"));
        UUID id = accepted();
        Acting.as(with.manager, () -> team.seat(id, List.of(with.reviewer.personId()), Role.REVIEWER));
        assertThat(state(with.reviewer.personId())).isEqualTo(ConflictCheck.State.CLEARED);
        with.confirm(with.reviewer, id);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        decide(professional, ConflictCheck.Verdict.CLEAR, null);
        assertThat(scopesShownTo(with.reviewer)).containsExactlyInAnyOrder(with.matter, id);
    }

    @Test
    void aLineOfAFamilyReachesEveryMatterItConcerns() {
        UUID id = accepted();
        name("Osmund Holdings plc");
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        assertThat(settled(professional)).isEqualTo(ConflictCheck.State.CLEARED);
        Actor stranger = fixtures.person(with.owner.organizationId(), "Una Loft", Role.CLIENT_OWNER);
        UUID line = Acting.as(
                stranger,
                () -> entries.relate("Osmund Holdings", CorporateFamily.Relation.PARENT_OF, "Tindall Freight GmbH"));
        eventually(professional, ConflictCheck.State.OPEN);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        Acting.as(stranger, () -> entries.unrelate(line));
        eventually(professional, ConflictCheck.State.CLEARED);
    }

    @Test
    void aTieThatIsEnteredLaterIsComparedWhereThePersonIsSeated() {
        UUID id = accepted();
        name(KEEPER);
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional));
        assertThat(settled(professional)).isEqualTo(ConflictCheck.State.CLEARED);
        Actor keeper = fixtures.person(with.manager.organizationId(), "Kit Aldous", Role.PROJECT_MANAGER);
        UUID tie = Acting.as(
                keeper,
                () -> entries.enter(new ConflictEntry(
                        Ids.next(),
                        "Tindall Freight",
                        Party.Kind.COMPANY,
                        ConflictEntry.Role.PRIOR_EMPLOYER,
                        null,
                        professional,
                        null,
                        null)));
        eventually(professional, ConflictCheck.State.OPEN);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        Acting.as(keeper, () -> entries.remove(tie));
        eventually(professional, ConflictCheck.State.CLEARED);
    }

    private void eventually(UUID subject, ConflictCheck.State wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (state(subject) != wanted) {
            assertThat(System.nanoTime()).as("%s within 30 seconds", wanted).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Test
    void whoWasSeatedByTwoNamesNeedsBothCleared() {
        UUID id = accepted();
        name(KEEPER);
        UUID professional = Ids.next();
        Acting.as(with.manager, () -> team.seat(id, List.of(with.reviewer.personId()), Role.REVIEWER));
        with.cleared(id);
        with.confirm(with.reviewer, id);
        assertThat(scopesShownTo(with.reviewer)).hasSize(2);
        seat(id, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        settled(professional);
        assertThat(state(with.reviewer.personId())).isEqualTo(ConflictCheck.State.CLEARED);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        decide(professional, ConflictCheck.Verdict.CLEAR, null);
        assertThat(scopesShownTo(with.reviewer)).hasSize(2);
    }

    @Test
    void withNobodyOfTheClientToDecideEverybodyStaysOut() {
        UUID id = accepted();
        Acting.as(with.owner, () -> {
            memberships.end(with.attorney.personId(), with.matter);
            memberships.end(with.owner.personId(), with.matter);
        });
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional, "Brackenfold Bakery"));
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        assertThat(state(professional)).isEqualTo(ConflictCheck.State.UNCHECKED);
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        String message = Acting.as(
                with.manager,
                () -> transactions.read(
                        () -> jdbc.sql("select message from jobs.job where state = 'FAILED' and person_id = :me")
                                .param("me", with.manager.personId())
                                .query(String.class)
                                .single()));
        assertThat(message).contains("Nobody of the client may decide");
        assertThat(Acting.as(with.manager, team::toCheck))
                .extracting(Engagement::id)
                .containsExactly(id);
    }

    @Test
    void theProviderCannotLiftTheLockByHand() {
        UUID id = accepted();
        name(KEEPER);
        UUID professional = Ids.next();
        seat(id, with.reviewer, formerlyAt(professional, "Tindall Freight"));
        settled(professional);
        assertThatThrownBy(() -> Acting.as(
                        with.manager,
                        () -> transactions.write(() -> jdbc.sql(
                                        "update access.lock set lifted_at = now() where name = 'conflict' and lifted_at is null")
                                .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoWasSeatedBeforeThereWereChecksIsKeptOutUntilTheTeamIsChecked() throws SQLException, IOException {
        UUID id = accepted();
        Acting.as(with.manager, () -> team.seat(id, List.of(with.reviewer.personId()), Role.REVIEWER));
        with.cleared(id);
        with.confirm(with.reviewer, id);
        String migration;
        try (InputStream in = getClass().getResourceAsStream("/db/migration/engagement/V2__seated_as.sql")) {
            migration = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection administrator = administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute("delete from engagement.seated_as; update access.scope set within = null;"
                    + "delete from matter.conflict_answer; delete from matter.conflict_hit;"
                    + "delete from matter.conflict_check; delete from access.lock where name = 'conflict'");
            assertThat(scopesShownTo(with.reviewer)).hasSize(2);
            statement.execute("set role sc_owner");
            statement.execute(migration.substring(migration.indexOf("-- Engagements from before")));
        }
        assertThat(scopesShownTo(with.reviewer)).isEmpty();
        assertThat(scopesShownTo(with.manager)).isEmpty();
        assertThat(Acting.as(
                        with.owner, () -> team.unchecked(engagements.find(id).orElseThrow())))
                .isEqualTo(2);
        assertThat(Acting.as(with.manager, team::toCheck))
                .extracting(Engagement::id)
                .containsExactly(id);
        assertThat(Acting.as(with.manager, () -> team.check(id))).isEqualTo(2);
        with.cleared(id);
        assertThat(scopesShownTo(with.reviewer)).containsExactlyInAnyOrder(with.matter, id);
    }

    @Test
    void aSeatAndANewPartyWaitForEachOtherInEitherOrder() throws InterruptedException {
        UUID id = accepted();
        for (boolean seatFirst : new boolean[] {true, false}) {
            Actor person = fixtures.person(with.manager.organizationId(), "Ravi Solheim");
            UUID professional = Ids.next();
            ConflictSubject subject = formerlyAt(professional, "Tindall Freight");
            assertThat(Acting.as(with.owner, () -> checks.check(with.matter, subject))
                            .state())
                    .isEqualTo(ConflictCheck.State.CLEARED);
            Runnable seat = () -> seat(id, person, subject);
            Runnable party = () -> name(KEEPER);
            meet(seatFirst ? with.manager : with.owner, seatFirst ? seat : party, seatFirst ? party : seat);
            with.confirm(person, id);
            assertThat(state(professional)).isEqualTo(ConflictCheck.State.OPEN);
            assertThat(scopesShownTo(person)).as("seat first: %s", seatFirst).isEmpty();
            Acting.as(
                    with.owner,
                    () -> parties.of(with.matter).forEach(named -> parties.remove(with.matter, named.id())));
        }
    }

    /** The second begins while the transaction of the first, by that actor, has done everything but commit. */
    private void meet(Actor actor, Runnable first, Runnable second) throws InterruptedException {
        var done = new CountDownLatch(1);
        Thread holding = Thread.ofVirtual()
                .start(() -> Acting.as(
                        actor,
                        () -> transactions.write(() -> {
                            first.run();
                            done.countDown();
                            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                        })));
        done.await();
        Thread meeting = Thread.ofVirtual().start(second);
        holding.join();
        meeting.join();
    }

    /** What somebody is seated as, and whether they confirmed and are on the team now. */
    private static final class Player {
        final Actor person;
        final List<UUID> subjects = new ArrayList<>();
        boolean seated;

        Player(Actor person) {
            this.person = person;
        }
    }

    /** Random walks over everything that changes who is cleared; after each step access.granted is asked as each person. */
    @Test
    void afterAnyStepsOnlyWhoIsClearedSeesAnything() throws SQLException {
        Map<String, Integer> shutBy = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(75_000 + run);
            with = new EngagementFixtures(context);
            UUID id = accepted();
            List<Player> players = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                players.add(new Player(fixtures.person(with.manager.organizationId(), "Person " + i + " Solheim")));
            }
            Map<UUID, ConflictSubject> subjects = new LinkedHashMap<>();
            StringBuilder story = new StringBuilder("run " + run);
            for (int step = 0; step < STEPS; step++) {
                List<Player> in = players.stream()
                        .filter(player -> player.seated && cleared(player))
                        .toList();
                String told = step(random, id, players, subjects);
                story.append("\n  ").append(told);
                for (Player player : players) {
                    holds(player, id, story);
                }
                boolean shut = in.stream().anyMatch(player -> player.seated && !cleared(player));
                if (shut) {
                    shutBy.merge(told.split(" ", 2)[0], 1, Integer::sum);
                }
            }
        }
        // each of these has to shut a door sometimes, or the walk says nothing of it
        assertThat(shutBy).containsKeys("seat", "party", "two", "DECLINE");
    }

    private void holds(Player player, UUID id, StringBuilder story) {
        // asked before and after: a job may clear somebody in between, never the other way round
        boolean before = cleared(player);
        List<UUID> shown = scopesShownTo(player.person);
        boolean after = cleared(player);
        if (!before && !after) {
            assertThat(shown).as("%s\n%s is not cleared", story, player.person).isEmpty();
        }
        if (before && after && player.seated) {
            assertThat(shown).as("%s\n%s is cleared", story, player.person).containsExactlyInAnyOrder(with.matter, id);
        }
        if (!player.seated) {
            assertThat(shown).as("%s\n%s has no seat", story, player.person).isEmpty();
        }
    }

    private boolean cleared(Player player) {
        return !player.subjects.isEmpty()
                && Acting.as(with.owner, () -> checks.states(with.matter, player.subjects)).values().stream()
                        .allMatch(state -> state == ConflictCheck.State.CLEARED);
    }

    private String step(Random random, UUID id, List<Player> players, Map<UUID, ConflictSubject> subjects)
            throws SQLException {
        Player player = players.get(random.nextInt(players.size()));
        List<String> companies = List.of(KEEPER, "Velmar Shipyards Oy", "Osmund Holdings plc");
        String company = companies.get(random.nextInt(companies.size()));
        UUID subject = player.subjects.isEmpty() ? null : player.subjects.get(random.nextInt(player.subjects.size()));
        switch (random.nextInt(13)) {
            case 0, 1 -> {
                UUID as = subject != null && random.nextBoolean() ? subject : Ids.next();
                ConflictSubject stated = subjects.computeIfAbsent(
                        as, key -> formerlyAt(key, random.nextBoolean() ? company : "Brackenfold Bakery"));
                seat(id, player.person, stated);
                if (!player.subjects.contains(as)) {
                    player.subjects.add(as);
                }
                player.seated = true;
                with.confirm(player.person, id);
                if (random.nextBoolean()) {
                    settled(as);
                }
                return "seat " + player.person + " as " + stated;
            }
            case 2 -> {
                name(company);
                return "party " + company;
            }
            case 3 -> {
                List<Party> listed = Acting.as(with.owner, () -> parties.of(with.matter));
                if (!listed.isEmpty()) {
                    Acting.as(
                            with.owner,
                            () -> parties.remove(with.matter, listed.getFirst().id()));
                }
                return "party removed";
            }
            case 4 -> {
                Acting.as(with.manager, () -> team.unseat(id, player.person.personId(), ""));
                player.seated = false;
                return "unseat " + player.person;
            }
            case 5 -> {
                if (subject != null) {
                    settled(subject);
                    Acting.as(with.attorney, () -> checks.check(with.matter, subjects.get(subject)));
                }
                return "check again " + subject;
            }
            case 6, 7 -> {
                return waiverEnds();
            }
            default -> {
                return subject == null ? "nothing" : decideOne(random, subject);
            }
        }
    }

    private String decideOne(Random random, UUID subject) {
        settled(subject);
        List<ConflictCheck.Decided> hits = Acting.as(with.owner, () -> checks.latest(with.matter, subject))
                .orElseThrow()
                .hits();
        if (hits.isEmpty()) {
            return "nothing to decide for " + subject;
        }
        ConflictCheck.Verdict verdict =
                random.nextBoolean() ? ConflictCheck.Verdict.WAIVE : ConflictCheck.Verdict.values()[random.nextInt(3)];
        Instant until = verdict == ConflictCheck.Verdict.WAIVE && random.nextInt(5) > 0
                ? Instant.now().plusSeconds(random.nextInt(4) > 0 ? 3_600 : -3_600)
                : null;
        List<ConflictCheck.Decided> decided =
                random.nextInt(3) > 0 ? hits : List.of(hits.get(random.nextInt(hits.size())));
        decided.forEach(
                hit -> Acting.as(with.owner, () -> checks.decide(with.matter, hit.id(), verdict, "So we say.", until)));
        return verdict + " " + decided.size() + " of " + subject + " until " + until;
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("secondchair.database.url"),
                "postgres",
                environment.getRequiredProperty("secondchair.database.admin-password"));
    }

    /** Time passes: what would end within two hours ended a second ago, both as decided and as locked. */
    private String waiverEnds() throws SQLException {
        try (Connection administrator = administrator();
                PreparedStatement decisions = administrator.prepareStatement(
                        "update matter.conflict_decision set valid_until = valid_until - interval '2 hours'"
                                + " where matter_id = ? and valid_until is not null");
                PreparedStatement locks = administrator.prepareStatement(
                        "update access.lock set valid_from = valid_from - interval '2 hours' where name = 'conflict'"
                                + " and (scope_id = ? or scope_id in (select id from access.scope where within = ?))")) {
            administrator.setAutoCommit(false);
            decisions.setObject(1, with.matter);
            decisions.executeUpdate();
            locks.setObject(1, with.matter);
            locks.setObject(2, with.matter);
            locks.executeUpdate();
            administrator.commit();
        }
        return "two hours pass";
    }
}
