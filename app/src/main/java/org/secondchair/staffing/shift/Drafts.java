package org.secondchair.staffing.shift;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondchair.kernel.Ids;
import org.secondchair.staffing.roster.Roster;
import org.secondchair.staffing.roster.RosterOutcome;
import org.secondchair.staffing.roster.Rosters;
import org.secondchair.staffing.shift.RosterInside.Change;
import org.secondchair.staffing.shift.RosterInside.Load;
import org.secondchair.staffing.shift.RosterInside.Time;

/** Puts what the kernel found into the words of a roster. Pure. */
final class Drafts {
    private static final int MOST_ASKED = 20;

    private Drafts() {}

    /** What of a kernel's answer is kept. @param history shifts of people who are no longer accepted, as they were */
    record Drawn(List<Shift> shifts, RosterInside inside, List<Integer> planned, List<Integer> supervising) {}

    /** What is known before the search. @param before the version in force; empty for a new roster */
    record Setting(
            UUID rosterId,
            UUID lineage,
            UUID engagementId,
            String title,
            RosterAsked asked,
            List<RosterPerson> people,
            RosterQuestion question,
            List<Shift> before,
            List<Shift> history,
            Set<UUID> gone,
            List<UUID> dropOuts,
            Instant changesFrom) {}

    static Drawn drawn(Setting setting, RosterOutcome outcome, Duration took) {
        Map<UUID, RosterPerson> people =
                setting.people().stream().collect(Collectors.toMap(RosterPerson::professionalId, one -> one));
        List<Shift> shifts = new ArrayList<>(setting.history());
        for (Roster.Shift planned : setting.question().own(outcome.roster().shifts())) {
            RosterPerson person = people.get(planned.person());
            if (person != null) {
                shifts.add(shift(setting, person, planned));
            }
        }
        RosterAsked asked = setting.asked();
        List<Integer> planned = new ArrayList<>();
        List<Integer> supervising = new ArrayList<>();
        for (int block = 0; block < asked.blocks(); block++) {
            Instant at = asked.begin(block);
            planned.add((int) shifts.stream().filter(one -> one.covers(at)).count());
            supervising.add((int) shifts.stream()
                    .filter(one -> one.supervises() && one.covers(at))
                    .count());
        }
        return new Drawn(shifts, inside(setting, outcome, shifts, people, took), planned, supervising);
    }

    private static Shift shift(Setting setting, RosterPerson person, Roster.Shift planned) {
        RosterAsked asked = setting.asked();
        Instant starts = asked.begin(planned.firstBlock());
        UUID key = setting.before().stream()
                .filter(one -> one.professionalId().equals(person.professionalId())
                        && one.startsAt().equals(starts))
                .map(Shift::key)
                .findFirst()
                .orElseGet(Ids::next);
        return new Shift(
                setting.rosterId(),
                key,
                setting.lineage(),
                setting.engagementId(),
                person.professionalId(),
                person.name(),
                person.role(),
                person.supervises(),
                setting.title(),
                asked.restHours(),
                starts,
                asked.begin(planned.firstBlock() + planned.blocks()));
    }

    private static RosterInside inside(
            Setting setting, RosterOutcome outcome, List<Shift> shifts, Map<UUID, RosterPerson> people, Duration took) {
        List<RosterInside.Lack> lacks = new ArrayList<>();
        List<RosterInside.Binding> binding = new ArrayList<>();
        boolean certain = true;
        switch (outcome) {
            case RosterOutcome.Covered _ -> {}
            case RosterOutcome.Short(Roster roster, var shortfalls, boolean proven, var lifted) -> {
                certain = proven;
                lifted.forEach(one -> binding.add(new RosterInside.Binding(one.rule(), one.shortfallThen())));
                for (RosterOutcome.Shortfall lack : shortfalls) {
                    lacks.add(lack(setting, roster, lack, people));
                }
            }
        }
        return new RosterInside(
                setting.asked(),
                outcome.roster().cost(),
                outcome.roster().gap(),
                outcome.roster().stages().stream()
                        .map(stage -> new RosterInside.Proof(stage.aim(), stage.value(), stage.bound(), stage.gap()))
                        .toList(),
                lacks,
                certain,
                binding,
                took.toMillis() / 1000.0,
                setting.question().leftOut().stream().map(RosterPerson::name).toList(),
                loads(setting.asked(), shifts, people),
                changes(setting.before(), shifts, setting.changesFrom()),
                setting.dropOuts());
    }

    private static RosterInside.Lack lack(
            Setting setting, Roster roster, RosterOutcome.Shortfall lack, Map<UUID, RosterPerson> people) {
        boolean supervisors = lack.lack() instanceof RosterOutcome.Lack.Supervisors;
        Set<UUID> working = roster.shifts().stream().map(Roster.Shift::person).collect(Collectors.toSet());
        List<String> asked =
                Rosters.couldBeAsked(setting.question().request(), roster.shifts(), lack.block(), setting.gone())
                        .stream()
                        .sorted(Comparator.comparing(working::contains))
                        .flatMap(id -> Stream.ofNullable(people.get(id)))
                        .filter(one -> !supervisors || one.supervises())
                        .map(RosterPerson::name)
                        .limit(MOST_ASKED)
                        .toList();
        return new RosterInside.Lack(
                lack.block() - setting.question().before(), supervisors, lack.missing(), lack.heldBack(), asked);
    }

    private static List<Load> loads(RosterAsked asked, List<Shift> shifts, Map<UUID, RosterPerson> people) {
        Map<UUID, List<Shift>> byPerson = shifts.stream().collect(Collectors.groupingBy(Shift::professionalId));
        List<Load> loads = new ArrayList<>();
        byPerson.forEach((id, own) -> {
            RosterPerson person = people.get(id);
            ZoneId zone = person == null ? asked.zone() : person.availability().zone();
            int nights = 0;
            int blocks = 0;
            int weekendMinutes = 0;
            for (Shift shift : own) {
                for (Instant at = shift.startsAt();
                        at.isBefore(shift.endsAt());
                        at = at.plus(Duration.ofHours(asked.blockHours()))) {
                    blocks++;
                    nights += minutes(at, asked.blockHours(), zone, Drafts::night) >= 120 ? 1 : 0;
                    weekendMinutes += minutes(at, asked.blockHours(), zone, Drafts::weekend);
                }
            }
            loads.add(new Load(
                    id,
                    own.getFirst().name(),
                    blocks,
                    own.stream().mapToInt(Shift::hours).sum(),
                    nights,
                    Math.round(weekendMinutes / 60f)));
        });
        loads.sort(Comparator.comparing(Load::name).thenComparing(Load::professionalId));
        return loads;
    }

    private static int minutes(
            Instant from, int hours, ZoneId zone, java.util.function.Predicate<ZonedDateTime> counts) {
        int minutes = 0;
        for (int quarter = 0; quarter < 4 * hours; quarter++) {
            minutes += counts.test(from.plus(Duration.ofMinutes(15L * quarter)).atZone(zone)) ? 15 : 0;
        }
        return minutes;
    }

    private static boolean night(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        return time.getHour() >= 22 || time.getHour() < 6;
    }

    private static boolean weekend(ZonedDateTime at) {
        return at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** By person: what of the future is no more and what is new. */
    static List<Change> changes(List<Shift> before, List<Shift> after, Instant from) {
        Map<UUID, List<Shift>> off = new HashMap<>();
        Map<UUID, List<Shift>> on = new HashMap<>();
        if (before.isEmpty()) {
            return List.of();
        }
        before.stream().filter(one -> !holds(after, one)).forEach(one -> add(off, one, from));
        after.stream().filter(one -> !holds(before, one)).forEach(one -> add(on, one, from));
        Map<UUID, String> names = new TreeMap<>();
        off.forEach((id, shifts) -> names.put(id, shifts.getFirst().name()));
        on.forEach((id, shifts) -> names.put(id, shifts.getFirst().name()));
        return names.entrySet().stream()
                .map(one -> new Change(
                        one.getKey(), one.getValue(), times(off.get(one.getKey())), times(on.get(one.getKey()))))
                .sorted(Comparator.comparing(Change::name))
                .toList();
    }

    private static boolean holds(List<Shift> shifts, Shift wanted) {
        return shifts.stream()
                .anyMatch(one -> one.professionalId().equals(wanted.professionalId())
                        && one.startsAt().equals(wanted.startsAt())
                        && one.endsAt().equals(wanted.endsAt()));
    }

    private static void add(Map<UUID, List<Shift>> to, Shift shift, Instant from) {
        if (shift.endsAt().isAfter(from)) {
            to.computeIfAbsent(shift.professionalId(), _ -> new ArrayList<>()).add(shift);
        }
    }

    private static List<Time> times(@org.jspecify.annotations.Nullable List<Shift> shifts) {
        return shifts == null
                ? List.of()
                : shifts.stream()
                        .map(one -> new Time(one.startsAt(), one.endsAt()))
                        .toList();
    }
}
