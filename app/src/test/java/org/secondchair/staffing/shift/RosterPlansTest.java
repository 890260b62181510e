package org.secondchair.staffing.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.staffing.roster.Roster;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class RosterPlansTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RosterPlans rosters;

    @Autowired
    DropOuts dropOuts;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    private long told(Actor actor, String key) {
        return Acting.as(actor, () -> notices.inbox(false, null, 200)).items().stream()
                .map(Notice::textKey)
                .filter(key::equals)
                .count();
    }

    private List<Shift> own(Actor actor) {
        return Acting.as(actor, () -> context.getBean(Shifts.class).mine()).orElseThrow().shifts().stream()
                .map(MyDay.Own::shift)
                .toList();
    }

    private int count(Actor actor, String table) {
        return Acting.as(
                actor,
                () -> transactions.read(() -> jdbc.sql("select count(*) from staffing." + table)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void aDraftIsSeenByTheProvidersManagersAloneAndPublishedEachSeesTheirOwn() {
        var with = new RosterFixtures(context, 6);
        UUID id = with.drawn(with.asked(0, 6, 2));
        assertThat(Acting.as(with.bench.with.manager, () -> rosters.find(id))).isPresent();
        for (Actor other : List.of(
                with.bench.with.owner,
                with.bench.with.attorney,
                with.bench.with.stranger,
                with.team.values().iterator().next())) {
            assertThat(Acting.as(other, () -> rosters.find(id))).isEmpty();
            assertThat(count(other, "shift")).isZero();
            assertThat(count(other, "roster_inside")).isZero();
            assertThat(Acting.as(other, () -> rosters.publish(id))).isInstanceOf(RosterPlans.Publishing.NotNow.class);
        }

        assertThat(with.publish(id)).isInstanceOf(RosterPlans.Publishing.Published.class);
        assertThat(with.publish(id)).isInstanceOf(RosterPlans.Publishing.NotNow.class);
        Map<UUID, Set<UUID>> planned = new HashMap<>();
        with.shifts(id)
                .forEach(one -> planned.computeIfAbsent(one.professionalId(), _ -> new HashSet<>())
                        .add(one.key()));
        with.team.forEach((professional, actor) -> {
            assertThat(own(actor).stream().map(Shift::key).collect(Collectors.toSet()))
                    .isEqualTo(planned.getOrDefault(professional, Set.of()));
            assertThat(count(actor, "roster")).isZero();
            assertThat(count(actor, "roster_inside")).isZero();
            assertThat(told(actor, "staffing.notice.rostered")).isEqualTo(planned.containsKey(professional) ? 1 : 0);
        });
        assertThat(Acting.as(with.bench.with.owner, () -> rosters.find(id)).orElseThrow())
                .satisfies(seen -> assertThat(seen.version()).isEqualTo(1))
                .satisfies(seen -> assertThat(seen.lacking()).isZero());
        assertThat(Acting.as(with.bench.with.owner, () -> rosters.inside(id))).isEmpty();
        assertThat(Acting.as(with.bench.with.owner, () -> rosters.shifts(id))).isEmpty();
        assertThat(told(with.bench.with.owner, "staffing.notice.roster")).isEqualTo(1);
        assertThat(count(with.bench.with.stranger, "roster")).isZero();
    }

    @Test
    void whatIsPublishedNeverChanges() {
        var with = new RosterFixtures(context, 2);
        UUID id = with.published(with.asked(0, 2, 1));
        for (String change : List.of(
                "update staffing.roster set state = 'DRAFT' where id = :id",
                "update staffing.roster set version = 7 where id = :id",
                "update staffing.roster set needed = '{0}' where id = :id",
                "update staffing.shift set ends_at = ends_at + interval '1 hour' where roster_id = :id",
                "delete from staffing.shift where roster_id = :id")) {
            assertThatThrownBy(() -> Acting.as(
                            with.bench.with.manager,
                            () -> transactions.write(
                                    () -> jdbc.sql(change).param("id", id).update())))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void restAndHoursHoldOverAllRostersOfTheSamePeople() {
        var with = new RosterFixtures(context, 4);
        with.published(with.asked(0, 6, 1));
        UUID other = with.requested(4, 40);
        // drawn up before either is published, on blocks that begin an hour later
        UUID next = with.drawn(other, with.asked(1, 6, 1));
        assertThat(with.publish(next)).isInstanceOf(RosterPlans.Publishing.Published.class);
        UUID one = with.drawn(with.asked(24, 6, 2));
        UUID two = with.drawn(other, with.asked(25, 6, 2));
        assertThat(with.publish(one)).isInstanceOf(RosterPlans.Publishing.Published.class);
        assertThat(with.publish(two)).isInstanceOf(RosterPlans.Publishing.Clashing.class);

        Map<UUID, List<Shift>> byPerson = new HashMap<>();
        with.team
                .values()
                .forEach(actor -> own(actor)
                        .forEach(shift -> byPerson.computeIfAbsent(
                                        shift.professionalId(), _ -> new java.util.ArrayList<>())
                                .add(shift)));
        assertThat(byPerson).isNotEmpty();
        byPerson.values().forEach(shifts -> {
            shifts.sort(Comparator.comparing(Shift::startsAt));
            Instant begun = shifts.getFirst().startsAt();
            for (int i = 1; i < shifts.size(); i++) {
                Instant before = shifts.get(i - 1).endsAt();
                Instant after = shifts.get(i).startsAt();
                if (after.equals(before)) {
                    assertThat(Duration.between(begun, shifts.get(i).endsAt()))
                            .as("what follows at once, on whichever roster, is one shift")
                            .isLessThanOrEqualTo(Duration.ofHours(8));
                } else {
                    assertThat(Duration.between(before, after)).isGreaterThanOrEqualTo(Duration.ofHours(11));
                    begun = after;
                }
            }
        });
    }

    @Test
    void aShortRosterNamesItsBlocksAndIsKeptAllTheSame() {
        var with = new RosterFixtures(context, 2);
        UUID id = with.drawn(with.asked(0, 6, 2)); // two people cannot work 24 hours
        RosterInside inside =
                Acting.as(with.bench.with.manager, () -> rosters.inside(id)).orElseThrow();
        assertThat(inside.lacks()).isNotEmpty();
        assertThat(inside.certain()).isTrue();
        RosterVersion roster =
                Acting.as(with.bench.with.manager, () -> rosters.find(id)).orElseThrow();
        assertThat(inside.lacks().stream().mapToInt(RosterInside.Lack::missing).sum())
                .isEqualTo(roster.lacking())
                .isPositive();
    }

    @Test
    void aRosterBeginsAheadForAcceptedPeopleAndOnlyOneHoldsATime() {
        var with = new RosterFixtures(context, 2);
        assertThat(Acting.as(with.bench.with.manager, () -> rosters.plan(with.request, with.asked(-48, 6, 1))))
                .isInstanceOf(RosterPlans.Planning.NotNow.class);
        assertThat(Acting.as(with.bench.with.owner, () -> rosters.plan(with.request, with.asked(0, 6, 1))))
                .isInstanceOf(RosterPlans.Planning.NotNow.class);
        UUID empty = with.bench.requested(with.bench.asked(1));
        assertThat(Acting.as(with.bench.with.manager, () -> rosters.plan(empty, with.asked(0, 6, 1))))
                .isInstanceOf(RosterPlans.Planning.NobodyAccepted.class);
        UUID first = with.drawn(with.asked(0, 2, 1));
        UUID racing = with.drawn(with.asked(0, 2, 1));
        with.publish(first);
        assertThat(with.publish(racing)).isInstanceOf(RosterPlans.Publishing.Outdated.class);
        UUID second = with.drawn(with.asked(4, 2, 1)); // touches the first, which has not begun
        assertThat(with.publish(second)).isInstanceOf(RosterPlans.Publishing.Published.class);
        assertThat(Acting.as(with.bench.with.owner, () -> rosters.find(first))
                        .orElseThrow()
                        .state())
                .isEqualTo(RosterVersion.State.REPLACED);
        assertThat(Acting.as(with.bench.with.owner, () -> rosters.find(second))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aDropOutIsMendedByTheFewestChangesAndOnlyThoseConcernedAreTold() {
        var with = new RosterFixtures(context, 9);
        UUID id = with.published(with.asked(0, 6, 2));
        Shift given = with.shifts(id).getFirst();
        Actor gone = with.worker(given);
        assertThat(Acting.as(gone, () -> context.getBean(Shifts.class).dropOut(given.key(), "Down with a fever.")))
                .isInstanceOf(Shifts.Step.Taken.class);
        assertThat(told(with.bench.with.manager, "staffing.notice.dropped")).isEqualTo(1);
        assertThat(Acting.as(with.bench.with.owner, () -> dropOuts.mend(id)))
                .isInstanceOf(DropOuts.Mending.NotNow.class);

        UUID mended =
                ((DropOuts.Mending.Proposed) Acting.as(with.bench.with.manager, () -> dropOuts.mend(id))).rosterId();
        RosterInside inside =
                Acting.as(with.bench.with.manager, () -> rosters.inside(mended)).orElseThrow();
        assertThat(inside.lacks()).isEmpty();
        long changed = inside.stages().stream()
                .filter(stage -> stage.aim() == Roster.Aim.CHANGES)
                .mapToLong(RosterInside.Proof::value)
                .sum();
        assertThat(changed).as("blocks of others").isEqualTo(given.hours() / 4);
        Set<UUID> concerned = inside.changes().stream()
                .map(RosterInside.Change::professionalId)
                .collect(Collectors.toSet());
        assertThat(own(gone)).as("not published yet").extracting(Shift::key).contains(given.key());

        assertThat(with.publish(mended)).isEqualTo(new RosterPlans.Publishing.Published(concerned.size()));
        assertThat(own(gone)).extracting(Shift::key).doesNotContain(given.key());
        with.team.forEach((professional, actor) ->
                assertThat(told(actor, "staffing.notice.shifts")).isEqualTo(concerned.contains(professional) ? 1 : 0));
        Set<UUID> kept = with.shifts(id).stream()
                .filter(one -> !concerned.contains(one.professionalId()))
                .map(Shift::key)
                .collect(Collectors.toSet());
        assertThat(with.shifts(mended)).extracting(Shift::key).containsAll(kept);
        assertThat(Acting.as(with.bench.with.manager, () -> dropOuts.mend(mended)))
                .isInstanceOf(DropOuts.Mending.NothingToMend.class);

        // drawn up anew before it begins: who gave a shift up does not get it back
        UUID anew = with.drawn(with.asked(0, 6, 2));
        assertThat(with.shifts(anew))
                .noneMatch(one -> one.professionalId().equals(given.professionalId()) && one.overlaps(given));
    }

    @Test
    void whereNobodyCanStepInTheBlocksAndThoseWhoCouldBeAskedAreNamed() {
        var with = new RosterFixtures(context, 2);
        UUID id = with.published(with.asked(0, 2, 2));
        UUID gone = with.shifts(id).getFirst().professionalId();
        assertThat(Acting.as(with.bench.with.manager, () -> dropOuts.ofAll(id, gone, "Left the provider.")))
                .isTrue();
        assertThat(Acting.as(with.bench.with.manager, () -> dropOuts.ofAll(id, gone, "Again.")))
                .isFalse();
        UUID mended =
                ((DropOuts.Mending.Proposed) Acting.as(with.bench.with.manager, () -> dropOuts.mend(id))).rosterId();
        RosterInside inside =
                Acting.as(with.bench.with.manager, () -> rosters.inside(mended)).orElseThrow();
        assertThat(inside.lacks())
                .hasSize(2)
                .allSatisfy(lack -> assertThat(lack.missing()).isEqualTo(1));
        assertThat(with.shifts(mended)).noneMatch(one -> one.professionalId().equals(gone));
    }

    @Test
    void aShiftIsBegunAfterReadingAndEndsWithItsNoteAlone() {
        var with = new RosterFixtures(context, 4);
        UUID id = with.published(with.asked(0, 3, 1));
        List<Shift> shifts = with.shifts(id);
        shifts.sort(Comparator.comparing(Shift::startsAt));
        Shift first = shifts.getFirst();
        Shift next = shifts.get(1);
        assertThat(next.startsAt()).isEqualTo(first.endsAt());
        Actor one = with.worker(first);
        Actor two = with.worker(next);
        Instant early = first.startsAt().minus(Duration.ofMinutes(31));

        assertThat(Acting.as(one, () -> with.at(early).start(first.key())))
                .isEqualTo(new Shifts.Step.TooEarly(first.startsAt().minus(Duration.ofMinutes(30))));
        assertThat(Acting.as(two, () -> with.at(first.startsAt()).start(first.key())))
                .isInstanceOf(Shifts.Step.NotYours.class);
        assertThat(Acting.as(one, () -> with.at(first.startsAt()).end(first.key(), "Done.", "")))
                .isInstanceOf(Shifts.Step.TooEarly.class);
        assertThat(Acting.as(one, () -> with.at(first.startsAt()).start(first.key())))
                .isInstanceOf(Shifts.Step.Taken.class);
        assertThat(Acting.as(one, () -> with.at(first.endsAt()).end(first.key(), "  ", "")))
                .isInstanceOf(Shifts.Step.NoteNeeded.class);
        assertThatThrownBy(() -> Acting.as(
                        one,
                        () -> transactions.write(
                                () -> jdbc.sql("update staffing.attendance set ended_at = now() where shift_key = :key")
                                        .param("key", first.key())
                                        .update())))
                .as("not past the service either")
                .isInstanceOf(DataAccessException.class);
        MyDay missing = Acting.as(
                        one, () -> with.at(first.endsAt().plusSeconds(60)).mine())
                .orElseThrow();
        assertThat(missing.shifts().getFirst().state()).isEqualTo(ShiftState.NOTE_MISSING);

        assertThat(Acting.as(one, () -> with.at(first.endsAt()).end(first.key(), "Batches 1 to 9.", "Two odd scans.")))
                .isInstanceOf(Shifts.Step.Taken.class);
        MyDay.Own after = Acting.as(two, () -> with.at(next.startsAt()).mine()).orElseThrow().shifts().stream()
                .filter(own -> own.shift().key().equals(next.key()))
                .findFirst()
                .orElseThrow();
        assertThat(after.toRead()).hasSize(1);
        assertThat(after.unread()).isTrue();
        assertThat(Acting.as(two, () -> with.at(next.startsAt()).start(next.key())))
                .isInstanceOf(Shifts.Step.ReadFirst.class);
        Acting.as(two, () -> with.at(next.startsAt()).acknowledge(next.key()));
        assertThat(Acting.as(two, () -> with.at(next.startsAt()).start(next.key())))
                .isInstanceOf(Shifts.Step.Taken.class);
        for (Actor other : List.of(with.bench.with.owner, with.bench.with.stranger)) {
            assertThat(count(other, "hand_over")).isZero();
            assertThat(count(other, "attendance")).isZero();
        }
    }

    @Test
    void whoeverIsNotLetIntoTheWorkNeitherBeginsNorReads() {
        var with = new RosterFixtures(context, 3);
        UUID id = with.published(with.asked(0, 2, 1));
        Shift first = with.shifts(id).stream()
                .min(Comparator.comparing(Shift::startsAt))
                .orElseThrow();
        Acting.as(
                with.bench.with.owner,
                () -> context.getBean(org.secondchair.access.Walls.class)
                        .raiseAgainstPerson(
                                with.bench.with.matter, with.worker(first).personId(), "worked for the other side"));
        assertThat(Acting.as(with.worker(first), () -> with.at(first.startsAt()).start(first.key())))
                .isInstanceOf(Shifts.Step.NotLetIn.class);
    }
}
