package org.secondchair.staffing.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Money;

/**
 * Who could work, when, and how many are needed. Time is cut into blocks of the same length from {@code start} on; people
 * hand over from block to block around the globe.
 *
 * @param currency of all rates; who holds others exchanges them first
 * @param demands at most one per block; a block without needs nobody
 * @param blockHours 1 to 12
 */
public record RosterRequest(
        Currency currency,
        Instant start,
        int blocks,
        List<Person> people,
        List<Demand> demands,
        Rules rules,
        int blockHours) {
    /** What teams around the globe mostly work by. */
    public static final int USUAL_BLOCK_HOURS = 4;

    /** In blocks of the usual length. */
    public RosterRequest(
            Currency currency, Instant start, int blocks, List<Person> people, List<Demand> demands, Rules rules) {
        this(currency, start, blocks, people, demands, rules, USUAL_BLOCK_HOURS);
    }

    public RosterRequest {
        people = List.copyOf(people);
        demands = List.copyOf(demands);
        if (blocks < 1 || blocks > 400) {
            throw new IllegalArgumentException("a roster has 1 to 400 blocks, not " + blocks);
        }
        if (blockHours < 1 || blockHours > 12) {
            throw new IllegalArgumentException("a block has 1 to 12 hours, not " + blockHours);
        }
        Set<Integer> seen = new HashSet<>();
        for (Demand demand : demands) {
            if (demand.block() < 0 || demand.block() >= blocks || !seen.add(demand.block())) {
                throw new IllegalArgumentException("demand outside the window, or twice: block " + demand.block());
            }
        }
        if (people.stream().map(Person::id).distinct().count() < people.size()) {
            throw new IllegalArgumentException("somebody is listed twice");
        }
        if (people.stream().anyMatch(person -> !person.hourlyRate().currency().equals(currency))) {
            throw new IllegalArgumentException("somebody's rate is not in " + currency);
        }
    }

    /**
     * @param week when they can work, by their own clock
     * @param holidays local dates on which they don't work at all
     * @param contractHours hours within the window that cost no overtime
     * @param away when they can not, whatever the week says
     */
    public record Person(
            UUID id,
            ZoneId zone,
            List<Window> week,
            Set<LocalDate> holidays,
            Set<String> skills,
            Set<String> languages,
            boolean supervises,
            int contractHours,
            Money hourlyRate,
            List<Span> away) {
        /** Never away. */
        public Person(
                UUID id,
                ZoneId zone,
                List<Window> week,
                Set<LocalDate> holidays,
                Set<String> skills,
                Set<String> languages,
                boolean supervises,
                int contractHours,
                Money hourlyRate) {
            this(id, zone, week, holidays, skills, languages, supervises, contractHours, hourlyRate, List.of());
        }

        public Person {
            week = List.copyOf(week);
            away = List.copyOf(away);
            holidays = Set.copyOf(holidays);
            skills = Set.copyOf(skills);
            languages = Set.copyOf(languages);
            if (contractHours < 0 || hourlyRate.amount().signum() < 0) {
                throw new IllegalArgumentException("negative hours or rate");
            }
        }

        boolean has(Need need) {
            return switch (need.kind()) {
                case SKILL -> skills.contains(need.code());
                case LANGUAGE -> languages.contains(need.code());
            };
        }
    }

    /** A stretch of time, its end not in it. */
    public record Span(Instant from, Instant until) {
        boolean touches(Instant begin, Instant end) {
            return from.isBefore(end) && begin.isBefore(until);
        }
    }

    /** From {@code from} on for so many minutes by the wall clock, past midnight too. */
    public record Window(DayOfWeek day, LocalTime from, int minutes) {
        public Window {
            if (minutes < 1 || minutes > 24 * 60) {
                throw new IllegalArgumentException("a window is at most a day, not " + minutes + " minutes");
            }
        }
    }

    /** @param supervisors how many of the people in the block may supervise; they count as people too */
    public record Demand(int block, int people, int supervisors, List<Need> needs) {
        public Demand {
            needs = List.copyOf(needs);
        }
    }

    /** So many of the people in the block have this. */
    public record Need(Kind kind, String code, int people) {
        public enum Kind {
            SKILL,
            LANGUAGE
        }
    }

    /**
     * What nobody's plan may break. A shift is a run of blocks without a break.
     *
     * @param restHours between two shifts of a person
     * @param hoursPerDay by the person's own calendar day
     * @param hoursPerWeek from Monday to Sunday of the person's own calendar
     * @param overtimeCapHours beyond the contract, within the window
     * @param overtimePercent on top of the rate
     * @param handOverMinutes paid at the start of each shift, for reading the note of those who leave; makes few long
     *     shifts cheaper than many short ones
     * @param fairnessPerMille by how much a plan may cost more than need be so that work is spread evenly
     */
    public record Rules(
            int restHours,
            int maxConsecutiveBlocks,
            int hoursPerDay,
            int hoursPerWeek,
            int overtimeCapHours,
            int overtimePercent,
            int handOverMinutes,
            int fairnessPerMille) {
        public Rules {
            if (restHours < 0 || maxConsecutiveBlocks < 1 || overtimeCapHours < 0 || fairnessPerMille < 0) {
                throw new IllegalArgumentException("rules out of range");
            }
        }

        /** Eleven hours of rest, as EU Directive 2003/88/EC asks for, three blocks and twelve hours at most a day. */
        public static final Rules USUAL = new Rules(11, 3, 12, 48, 12, 50, 15, 10);
    }

    /** When a block begins. */
    public Instant begin(int block) {
        return start.plus(block().multipliedBy(block));
    }

    Duration block() {
        return Duration.ofHours(blockHours);
    }
}
