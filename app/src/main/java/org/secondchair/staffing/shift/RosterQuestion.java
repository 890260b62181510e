package org.secondchair.staffing.shift;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondchair.bench.Availability;
import org.secondchair.staffing.roster.Roster;
import org.secondchair.staffing.roster.RosterRequest;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Span;
import org.secondchair.staffing.roster.RosterRequest.Window;

/**
 * What is asked of the kernel. Shifts on other rosters that end before this one begins and lie on the same blocks are put
 * in front of it as worked, so that rest and hours count through. All others close their days and the rest around them,
 * and their hours are taken off what the person may work at all: that asks for a little more rest than need be, never
 * for less.
 *
 * @param before blocks in front of the roster's first one
 * @param worked shifts in them, in blocks of {@code request}
 * @param leftOut those who may not work a single block
 */
record RosterQuestion(RosterRequest request, int before, List<Roster.Shift> worked, List<RosterPerson> leftOut) {
    private static final Duration LOOKED_BACK = Duration.ofDays(8);
    private static final List<Window> ALWAYS = Stream.of(DayOfWeek.values())
            .map(day -> new Window(day, LocalTime.MIDNIGHT, 24 * 60))
            .toList();

    /** A shift on another roster. */
    record Busy(UUID lineage, UUID professionalId, Instant from, Instant until, int restHours) {
        int hours() {
            return (int) Math.ceilDiv(Duration.between(from, until).toMinutes(), 60);
        }
    }

    /** When somebody cannot work who could by their calendar. */
    record Away(UUID professionalId, Instant from, Instant until) {}

    /** @param people at least one */
    static RosterQuestion of(RosterAsked asked, List<RosterPerson> people, List<Busy> busy, List<Away> away) {
        Instant start = asked.start();
        List<Busy> aligned = busy.stream().filter(one -> inFront(asked, one)).toList();
        Instant earliest =
                aligned.stream().map(Busy::from).min(Comparator.naturalOrder()).orElse(start);
        int before = blocks(asked, earliest, start);
        List<Person> able = new ArrayList<>();
        List<RosterPerson> leftOut = new ArrayList<>();
        for (RosterPerson person : people) {
            List<Busy> own = busy.stream()
                    .filter(one -> one.professionalId().equals(person.professionalId()))
                    .toList();
            List<Busy> others =
                    own.stream().filter(one -> !aligned.contains(one)).toList();
            int most = mostHours(asked, person, others);
            if (most < Math.max(asked.blockHours(), asked.overtimeHours())) {
                leftOut.add(person);
                continue;
            }
            int worked =
                    own.stream().filter(aligned::contains).mapToInt(Busy::hours).sum();
            List<Span> closed = closed(asked, person, others);
            away.stream()
                    .filter(one -> one.professionalId().equals(person.professionalId()))
                    .filter(one -> one.from().isBefore(one.until()))
                    .forEach(one -> closed.add(new Span(one.from(), one.until())));
            able.add(new Person(
                    person.professionalId(),
                    person.availability().zone(),
                    ALWAYS,
                    holidays(asked, person),
                    Set.of(),
                    Set.of(),
                    person.supervises(),
                    most - asked.overtimeHours() + worked,
                    person.hourlyRate(),
                    closed));
        }
        List<Roster.Shift> worked = aligned.stream()
                .filter(one -> able.stream().anyMatch(person -> person.id().equals(one.professionalId())))
                .map(one -> new Roster.Shift(
                        one.professionalId(),
                        blocks(asked, earliest, one.from()),
                        blocks(asked, one.from(), one.until())))
                .toList();
        List<Demand> demands = new ArrayList<>();
        List<Integer> needed = asked.needed();
        for (int block = 0; block < needed.size(); block++) {
            if (needed.get(block) > 0) {
                demands.add(new Demand(
                        before + block,
                        needed.get(block),
                        Math.min(asked.supervisors(), needed.get(block)),
                        List.of()));
            }
        }
        return new RosterQuestion(
                new RosterRequest(
                        people.getFirst().hourlyRate().currency(),
                        earliest,
                        before + needed.size(),
                        able,
                        demands,
                        asked.rules(),
                        asked.blockHours()),
                before,
                worked,
                leftOut);
    }

    private static boolean inFront(RosterAsked asked, Busy one) {
        return !one.until().isAfter(asked.start())
                && !one.from().isBefore(asked.start().minus(LOOKED_BACK))
                && one.restHours() <= asked.restHours()
                && onGrid(asked, one.from())
                && onGrid(asked, one.until());
    }

    private static boolean onGrid(RosterAsked asked, Instant at) {
        return Duration.between(at, asked.start()).toSeconds() % (3600L * asked.blockHours()) == 0;
    }

    private static int blocks(RosterAsked asked, Instant from, Instant until) {
        return (int) (Duration.between(from, until).toHours() / asked.blockHours());
    }

    /** Within the window, overtime included. */
    private static int mostHours(RosterAsked asked, RosterPerson person, List<Busy> others) {
        int most = asked.hoursEach() + asked.overtimeHours();
        if (!others.isEmpty()) {
            most = Math.min(
                    most,
                    asked.hoursPerWeek() - others.stream().mapToInt(Busy::hours).sum());
        }
        Integer left = person.hoursLeft();
        return left == null ? most : Math.min(most, left);
    }

    private static Set<LocalDate> holidays(RosterAsked asked, RosterPerson person) {
        ZoneId zone = person.availability().zone();
        LocalDate first = asked.start().atZone(zone).toLocalDate();
        LocalDate last = asked.end().atZone(zone).toLocalDate();
        String home = person.places().isEmpty() ? "" : person.places().getFirst();
        Set<LocalDate> days = new HashSet<>(PublicHolidays.of(home, first, last));
        asked.holidays().stream()
                .filter(holiday -> home.equals(holiday.place()) || home.startsWith(holiday.place() + "-"))
                .map(RosterAsked.Holiday::day)
                .forEach(days::add);
        return days;
    }

    /** What of the window the calendar and other rosters leave no room in. */
    private static List<Span> closed(RosterAsked asked, RosterPerson person, List<Busy> others) {
        Availability availability = person.availability();
        ZoneId zone = availability.zone();
        List<Span> closed = new ArrayList<>();
        Instant at = asked.start();
        for (Availability.Span free : availability.spans(
                at.atZone(zone).toLocalDate().minusDays(1),
                asked.end().atZone(zone).toLocalDate())) {
            if (at.isBefore(free.from()) && at.isBefore(asked.end())) {
                closed.add(new Span(at, free.from().isBefore(asked.end()) ? free.from() : asked.end()));
            }
            at = at.isBefore(free.until()) ? free.until() : at;
        }
        if (at.isBefore(asked.end())) {
            closed.add(new Span(at, asked.end()));
        }
        for (Busy one : others) {
            Duration rest = Duration.ofHours(Math.max(asked.restHours(), one.restHours()));
            Instant dayBegins =
                    one.from().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
            Instant dayEnds = one.until()
                    .minusNanos(1)
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            Instant from = one.from().minus(rest);
            Instant until = one.until().plus(rest);
            closed.add(new Span(dayBegins.isBefore(from) ? dayBegins : from, dayEnds.isAfter(until) ? dayEnds : until));
        }
        return closed;
    }

    /** Shifts within the roster, in its own blocks. */
    List<Roster.Shift> own(List<Roster.Shift> planned) {
        return planned.stream()
                .filter(shift -> shift.firstBlock() + shift.blocks() > before)
                .map(shift -> {
                    int first = Math.max(before, shift.firstBlock());
                    return new Roster.Shift(
                            shift.person(), first - before, shift.firstBlock() + shift.blocks() - first);
                })
                .toList();
    }

    /** The other way round: shifts of the roster as the kernel counts, after those worked before. */
    List<Roster.Shift> whole(List<Roster.Shift> own) {
        List<Roster.Shift> whole = new ArrayList<>(worked);
        for (Roster.Shift shift : own) {
            Roster.Shift moved = new Roster.Shift(shift.person(), shift.firstBlock() + before, shift.blocks());
            // a shift that goes on from one worked before is one run
            worked.stream()
                    .filter(one -> one.person().equals(moved.person())
                            && one.firstBlock() + one.blocks() == moved.firstBlock())
                    .findFirst()
                    .ifPresentOrElse(
                            one -> {
                                whole.remove(one);
                                whole.add(new Roster.Shift(
                                        one.person(), one.firstBlock(), one.blocks() + moved.blocks()));
                            },
                            () -> whole.add(moved));
        }
        return whole;
    }
}
