package org.secondchair.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.marks.IntComparator;
import org.secondchair.bench.marks.Marks;
import org.secondchair.bench.marks.Sorting;

/**
 * What filters and counts need of one organization's bench, in memory: for each word a set of ordinals, and for what
 * depends on the day the few numbers to reckon it from. Whole professionals are kept as long as they are asked for, at
 * most {@value #KEPT}.
 *
 * <p>Not for several threads at once; {@link BenchIndexes} sees to that.
 */
final class BenchIndex {
    private static final int KEPT = 10_000;

    /** What one change of the bench carries into the index. */
    private static final class Row {
        final UUID id;
        String found = "";
        String name = "";
        int since = Integer.MAX_VALUE;
        long clearedUntil = Long.MIN_VALUE;
        int[] week = new int[7];
        int usual;
        List<CalendarException> exceptions = List.of();
        List<String> terms = List.of();

        Row(UUID id) {
            this.id = id;
        }
    }

    private final Map<UUID, Integer> ordinals = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Marks live = new Marks();
    private final Map<String, Marks> terms = new TreeMap<>();
    private final Map<ProfessionalQuery.Order, Sorting> sortings = new EnumMap<>(ProfessionalQuery.Order.class);
    /** Whole professionals who were asked for last; each is as new as the index. */
    private final Map<UUID, Professional> kept = new LinkedHashMap<>(16, 0.75f, true);

    private long edition;

    long edition() {
        return edition;
    }

    int size() {
        return live.count();
    }

    /** Takes over who changed, and forgets those of the ids that are not among the found any more. */
    void update(Collection<UUID> changed, Collection<Professional> found) {
        changed.forEach(this::forget);
        found.forEach(this::put);
        changed.forEach(kept::remove);
        found.forEach(this::keep);
    }

    /**
     * Professionals in the order of the ids.
     *
     * @param read of those who are not kept; called at most once
     */
    List<Professional> whole(Collection<UUID> ids, Function<Collection<UUID>, List<Professional>> read) {
        List<UUID> missing = ids.stream().filter(id -> !kept.containsKey(id)).toList();
        Map<UUID, Professional> all = new HashMap<>();
        ids.forEach(id -> {
            Professional one = kept.get(id);
            if (one != null) {
                all.put(id, one);
            }
        });
        if (!missing.isEmpty()) {
            read.apply(missing).forEach(one -> {
                all.put(one.id(), one);
                keep(one);
            });
        }
        return ids.stream().filter(all::containsKey).map(all::get).toList();
    }

    private void keep(Professional one) {
        kept.put(one.id(), one);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** The index is now as good as this edition. */
    void reach(long edition) {
        this.edition = edition;
    }

    private void forget(UUID id) {
        Integer ordinal = ordinals.get(id);
        if (ordinal != null) {
            Row old = rows.get(ordinal);
            old.terms.forEach(term -> marks(term).clear(ordinal));
            live.clear(ordinal);
            rows.set(ordinal, new Row(id));
            sortings.values().forEach(sorting -> sorting.moved(ordinal));
        }
    }

    private void put(Professional professional) {
        Row row = row(professional);
        Integer known = ordinals.get(professional.id());
        int ordinal = known == null ? rows.size() : known;
        if (known == null) {
            ordinals.put(professional.id(), ordinal);
            rows.add(row);
        } else {
            rows.set(ordinal, row);
        }
        row.terms.forEach(term -> marks(term).set(ordinal));
        live.set(ordinal);
        sortings.values().forEach(sorting -> sorting.moved(ordinal));
    }

    private Marks marks(String term) {
        return terms.computeIfAbsent(term, _ -> new Marks());
    }

    private static Row row(Professional professional) {
        Profile profile = professional.profile();
        var row = new Row(professional.id());
        row.name = profile.name().toLowerCase(Locale.ROOT);
        row.found = row.name + "\n" + professional.reference().toLowerCase(Locale.ROOT);
        row.since = profile.practisingSince() == null ? Integer.MAX_VALUE : profile.practisingSince();
        row.clearedUntil = VettingRules.clearedUntil(
                        profile.seniority(), professional.admissions(), professional.vetting())
                .map(LocalDate::toEpochDay)
                .orElse(Long.MIN_VALUE);
        profile.hours().days().forEach((day, hours) -> row.week[day.ordinal()] = hours.minutes());
        row.usual = profile.hours().minutesPerWeek();
        row.exceptions = professional.exceptions();
        row.terms = Terms.of(professional);
        return row;
    }

    /** How many match, and those that follow the given one in the query's order. */
    record Matches(int count, List<UUID> ids, boolean more) {}

    Matches find(ProfessionalQuery query, @Nullable UUID after, int limit) {
        Marks matching = matching(query);
        Sorting sorting = sortings.computeIfAbsent(query.order(), _ -> new Sorting());
        sorting.settle(rows.size(), comparator(query.order()));
        int[] order = sorting.order();
        Integer last = after == null ? null : ordinals.get(after);
        int step = query.descending() ? -1 : 1;
        int at = last == null ? (query.descending() ? order.length - 1 : 0) : sorting.rank(last) + step;
        List<UUID> ids = new ArrayList<>();
        for (; at >= 0 && at < order.length; at += step) {
            if (matching.has(order[at])) {
                if (ids.size() == limit) {
                    return new Matches(matching.count(), ids, true);
                }
                ids.add(rows.get(order[at]).id);
            }
        }
        return new Matches(matching.count(), ids, false);
    }

    /** Counts of those who match, by admission and language at the level, without empty cells. */
    Map<String, Map<String, Integer>> counts(ProfessionalQuery query, LanguageSkill.Level level) {
        Marks matching = matching(query);
        Map<String, Marks> languages = new TreeMap<>();
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        terms.forEach((term, marks) -> {
            if (term.startsWith("speaks ") && term.endsWith(" " + level) && matching.countWith(marks) > 0) {
                languages.put(term.substring(7, term.length() - 3), marks);
            }
        });
        terms.forEach((term, marks) -> {
            if (!term.startsWith("admitted ")) {
                return;
            }
            Marks there = marks.copy();
            there.keepOnly(matching);
            int whole = there.count();
            if (whole > 0) {
                Map<String, Integer> row = new TreeMap<>();
                row.put("", whole);
                languages.forEach((code, speakers) -> {
                    int both = there.countWith(speakers);
                    if (both > 0) {
                        row.put(code, both);
                    }
                });
                counts.put(term.substring(9), row);
            }
        });
        return counts;
    }

    int count(ProfessionalQuery query) {
        return matching(query).count();
    }

    /** Words after a prefix that at least one professional has: {@code admitted}, {@code speaks}, {@code word}. */
    List<String> vocabulary(String prefix) {
        return terms.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix + " ")
                        && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().substring(prefix.length() + 1))
                .toList();
    }

    private Marks matching(ProfessionalQuery query) {
        Marks matching = live.copy();
        for (String term : Terms.wanted(query)) {
            Marks marks = terms.get(term);
            if (marks == null) {
                return new Marks();
            }
            matching.keepOnly(marks);
        }
        if (query.clearedOn() != null) {
            long day = query.clearedOn().toEpochDay();
            keep(matching, ordinal -> rows.get(ordinal).clearedUntil >= day);
        }
        if (!query.text().isBlank()) {
            for (String word : query.text().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                Marks saying = saying(word);
                keep(
                        matching,
                        ordinal ->
                                saying.has(ordinal) || rows.get(ordinal).found.contains(word));
            }
        }
        if (query.freeFrom() != null) {
            LocalDate day = query.freeFrom();
            keep(matching, ordinal -> free(rows.get(ordinal), day));
        }
        return matching;
    }

    /** Who has a skill, a language, a place, an admission or a seniority with that in its words. */
    private Marks saying(String word) {
        Marks saying = new Marks();
        terms.forEach((term, marks) -> {
            if (Terms.inWords(term).contains(word)) {
                saying.add(marks);
            }
        });
        return saying;
    }

    private static void keep(Marks marks, IntPredicate wanted) {
        for (int at = marks.next(0); at >= 0; at = marks.next(at + 1)) {
            if (!wanted.test(at)) {
                marks.clear(at);
            }
        }
    }

    /** {@link Availability#freeFrom}, without making objects where nothing but the week counts. */
    private static boolean free(Row row, LocalDate day) {
        if (row.usual > 0
                && row.exceptions.stream()
                        .noneMatch(exception -> !exception.endsOn().isBefore(day)
                                && !exception.startsOn().isAfter(day.plusDays(6)))) {
            return true; // seven days in a row are one ordinary week
        }
        int minutes = 0;
        for (int i = 0; i < 7; i++) {
            minutes += minutes(row, day.plusDays(i));
        }
        return Availability.free(minutes, row.usual);
    }

    private static int minutes(Row row, LocalDate day) {
        int minutes = row.week[day.getDayOfWeek().ordinal()];
        for (CalendarException exception : row.exceptions) {
            if (exception.covers(day)) {
                WeeklyHours.Stretch hours = exception.hours();
                if (hours == null) {
                    return 0;
                }
                minutes = hours.minutes();
            }
        }
        return minutes;
    }

    private IntComparator comparator(ProfessionalQuery.Order order) {
        Comparator<Row> byName =
                Comparator.<Row, String>comparing(row -> row.name).thenComparing(row -> row.id);
        Comparator<Row> comparator = switch (order) {
            case NAME -> byName;
            case EXPERIENCE -> Comparator.<Row>comparingInt(row -> row.since).thenComparing(byName);
            case CLEARED_UNTIL ->
                Comparator.<Row>comparingLong(row -> row.clearedUntil).thenComparing(byName);
        };
        return (one, other) -> comparator.compare(rows.get(one), rows.get(other));
    }

    /** What the index knows somebody by: a kind, a space, and a code or a word, such as {@code speaks pt C1}. */
    private static final class Terms {
        private Terms() {}

        static List<String> of(Professional professional) {
            Profile profile = professional.profile();
            List<String> terms = new ArrayList<>();
            terms.add("seniority " + profile.seniority());
            for (Admission admission : professional.admissions()) {
                if (admission.standing() == Admission.Standing.GOOD) {
                    terms.add("admitted " + admission.jurisdiction());
                    terms.add("admitted " + Places.country(admission.jurisdiction()));
                }
            }
            for (LanguageSkill skill : profile.languages()) {
                for (LanguageSkill.Level level : LanguageSkill.Level.values()) {
                    if (level.compareTo(skill.level()) <= 0) {
                        terms.add("speaks " + skill.code() + " " + level);
                    }
                }
            }
            for (String place : profile.locations()) {
                terms.add("in " + place);
                terms.add("in " + Places.country(place));
            }
            for (List<String> words : List.of(profile.practiceAreas(), profile.skills(), profile.tools())) {
                words.forEach(word -> terms.add("word " + word.toLowerCase(Locale.ROOT)));
            }
            return terms.stream().distinct().map(String::intern).toList();
        }

        /** What whoever matches must have. */
        static List<String> wanted(ProfessionalQuery query) {
            List<String> wanted = new ArrayList<>();
            if (!query.jurisdiction().isEmpty()) {
                wanted.add("admitted " + query.jurisdiction());
            }
            if (!query.language().isEmpty()) {
                LanguageSkill.Level level = query.level() == null ? LanguageSkill.Level.A1 : query.level();
                wanted.add("speaks " + query.language() + " " + level);
            }
            if (!query.location().isEmpty()) {
                wanted.add("in " + query.location());
            }
            if (query.seniority() != null) {
                wanted.add("seniority " + query.seniority());
            }
            query.words().forEach(word -> wanted.add("word " + word.strip().toLowerCase(Locale.ROOT)));
            return wanted;
        }

        /** What a free text finds a term by, in lower case; empty for what another term says already. */
        static String inWords(String term) {
            int space = term.indexOf(' ');
            String value = term.substring(space + 1);
            String words = switch (term.substring(0, space)) {
                case "speaks" ->
                    value.endsWith(" A1")
                            ? Locale.of(value.substring(0, value.length() - 3)).getDisplayLanguage(Locale.ENGLISH)
                            : "";
                case "admitted", "in" -> value + " " + Places.name(value, Locale.ENGLISH);
                case String _ -> value;
            };
            return words.toLowerCase(Locale.ROOT);
        }
    }
}
