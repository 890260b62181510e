package org.secondchair.home.sample.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.secondchair.home.sample.manuscripts.Person;

/**
 * Fills a text of a pattern: {@code [one|other]} is drawn anew at each place, {@code {name}} is the same throughout a scene
 * (a list of the pattern or of {@code words.md}, or a role: {@code {a}} the first name, {@code {a.name}}, {@code {a.last}},
 * {@code {a.title}}), {@code {12-80}} is a number, {@code {x 12-80}} one that keeps,
 * {@code {01-59}} one with a nought in front, {@code {date}}, {@code {date+7}} {@code {datum+7}} and
 * {@code {iso+7}} are working days about that many days from the scene's. Lines between {@code %pick 2} and {@code %end} are drawn from;
 * {@code %lines 2} keeps them as lines instead of paragraphs.
 */
final class Phrases {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]{}]*\\|[^\\[\\]{}]*)\\]");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(\\.[a-z]+|[+-]\\d+)?\\}");
    private static final Pattern NUMBER = Pattern.compile("\\{(?:([a-z][a-z0-9]*) )?(\\d+)-(\\d+)\\}");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^%(pick|lines) (\\d+)\n(.*?)^%end$");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EEEE, d. MMMM", Locale.GERMAN);

    private final Map<String, List<String>> lists;
    private final Map<String, Person> roles;
    private final Map<String, String> kept = new HashMap<>();
    private final LocalDate day;
    private final Decks decks;

    Phrases(Map<String, List<String>> lists, Map<String, Person> roles, LocalDate day, Decks decks) {
        this.lists = lists;
        this.roles = roles;
        this.day = day;
        this.decks = decks;
    }

    String fill(String text) {
        String filled = replace(BLOCK, text, this::block);
        for (String before = ""; !before.equals(filled); ) {
            before = filled;
            filled = replace(NUMBER, filled, this::number);
            filled = replace(NAME, filled, this::name);
            filled = replace(
                    CHOICE,
                    filled,
                    found -> decks.draw(
                            "choice " + found.group(1),
                            Arrays.asList(found.group(1).split("\\|", -1))));
        }
        return filled;
    }

    private static String replace(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> filling) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filling.apply(found)));
    }

    private String block(MatchResult found) {
        List<String> lines = found.group(3)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^- ", ""))
                .toList();
        String join = found.group(1).equals("pick") ? "\n\n" : "\n";
        return java.util.stream.Stream.generate(() -> decks.draw("block " + found.group(3), lines))
                .limit(Integer.parseInt(found.group(2)))
                .distinct()
                .collect(Collectors.joining(join));
    }

    private String number(MatchResult found) {
        int from = Integer.parseInt(found.group(2));
        int to = Integer.parseInt(found.group(3));
        String drawn = String.valueOf(decks.number(from, to));
        String padded = found.group(2).startsWith("0")
                        && drawn.length() < found.group(2).length()
                ? "0" + drawn
                : drawn;
        return found.group(1) == null ? padded : kept.computeIfAbsent(found.group(1), name -> padded);
    }

    private String name(MatchResult found) {
        String name = found.group(1);
        String more = found.group(2) == null ? "" : found.group(2);
        if (List.of("date", "datum", "iso").contains(name)) {
            LocalDate meant = OfficeLife.workday(day.plusDays(more.isEmpty() ? 0 : Integer.parseInt(more)));
            return name.equals("iso") ? meant.toString() : (name.equals("date") ? ENGLISH : GERMAN).format(meant);
        }
        Person person = roles.get(name);
        if (person != null) {
            return switch (more) {
                case "" -> person.first();
                case ".name" -> person.name();
                case ".last" -> person.last();
                case ".title" -> person.title();
                case ".organization" -> person.organization();
                case ".address" -> person.address();
                default -> throw new IllegalArgumentException("nobody has " + more);
            };
        }
        String list = name.replaceFirst("\\d+$", "");
        List<String> words = lists.get(lists.containsKey(name) ? name : list);
        if (words == null) {
            if (kept.containsKey(name)) {
                return kept.get(name);
            }
            throw new IllegalArgumentException("neither role nor list nor number: " + name);
        }
        if (!kept.containsKey(name)) {
            kept.put(name, fill(decks.draw("list " + list, words)));
        }
        return kept.get(name);
    }
}
