package org.secondchair.home.sample.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.secondchair.home.sample.manuscripts.Cast;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;

/** Draws the documents around the story from the patterns; each pattern has its own chance, so that one more leaves the others as they are. */
public final class OfficeLife {
    private final List<Manuscript> patterns;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Cast cast;
    private final long seed;

    /** @param patterns among them {@code words}, which holds the lists that all may use */
    public OfficeLife(List<Manuscript> patterns, Cast cast, long seed) {
        this.patterns = patterns.stream().filter(p -> !p.id().equals("words")).toList();
        this.cast = cast;
        this.seed = seed;
        patterns.stream().filter(p -> p.id().equals("words")).forEach(p -> words.putAll(lists(p)));
    }

    public List<Manuscript> manuscripts() {
        return patterns.stream()
                .flatMap(p -> scenes(ScenePattern.of(p)).stream())
                .toList();
    }

    private List<Manuscript> scenes(ScenePattern pattern) {
        Random chance = new Random(seed * 31 + pattern.source().id().hashCode());
        Decks decks = new Decks(chance);
        Map<String, List<String>> lists = new HashMap<>(words);
        lists.putAll(lists(pattern.source()));
        String[] range = pattern.source().text("when").split(" ");
        LocalDate from = LocalDate.parse(range[0]);
        long days = ChronoUnit.DAYS.between(from, LocalDate.parse(range[1]));
        List<Manuscript> documents = new ArrayList<>();
        for (int i = 0; i < pattern.count(); i++) {
            LocalDate day = workday(
                    from.plusDays(days * i / pattern.count() + decks.number(0, (int) (days / pattern.count()))));
            Map<String, Person> roles = roles(pattern, decks);
            Phrases phrases = new Phrases(lists, roles, day, decks);
            documents.addAll(new Scene(pattern, i + 1, day.atTime(hour(decks)), roles, phrases, decks).documents());
        }
        return documents;
    }

    private Map<String, Person> roles(ScenePattern pattern, Decks decks) {
        Map<String, Person> roles = new LinkedHashMap<>();
        for (String role : pattern.source().list("roles")) {
            String[] pair = role.split("=");
            if (pair[1].startsWith("@")) {
                roles.put(pair[0], cast.person(pair[1].substring(1)));
                continue;
            }
            List<Person> group = cast.group(pair[1]);
            Person person = decks.draw("role " + pair[0], group);
            for (int tries = 0; roles.containsValue(person) && tries < 20; tries++) {
                person = decks.draw("role " + pair[0], group);
            }
            roles.put(pair[0], person);
        }
        return roles;
    }

    private static Map<String, List<String>> lists(Manuscript source) {
        return source.head().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("list."))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(5),
                        entry -> Arrays.stream(entry.getValue().split(" / "))
                                .map(String::strip)
                                .toList()));
    }

    private static LocalTime hour(Decks decks) {
        return LocalTime.of(decks.number(7, 17), decks.number(0, 59));
    }

    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    static LocalDateTime officeTime(LocalDateTime time) {
        boolean late = time.getHour() >= 20 || time.getHour() < 7;
        LocalDateTime shifted = late ? time.plusHours(12) : time;
        return shifted.getDayOfWeek() == DayOfWeek.SATURDAY || shifted.getDayOfWeek() == DayOfWeek.SUNDAY
                ? workday(shifted.toLocalDate()).atTime(shifted.toLocalTime())
                : shifted;
    }
}
