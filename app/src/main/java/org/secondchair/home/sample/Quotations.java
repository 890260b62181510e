package org.secondchair.home.sample;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.secondchair.home.sample.manuscripts.Cast;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;

/**
 * Puts the text of earlier mails where a line of a later one asks for it: <code>{{quote id}}</code> with marks at each
 * line, <code>{{original id}}</code> below a block of heads, <code>{{forward id}}</code> as forwarded, <code>{{zitat
 * id}}</code> and <code>{{weitergeleitet id}}</code> in German. What an earlier mail quotes is quoted with it.
 */
final class Quotations {
    private static final Pattern ASKED =
            Pattern.compile("(?m)^\\{\\{(quote|original|forward|zitat|weitergeleitet) ([a-z0-9-]+)\\}\\}$");
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("dd MMMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy 'um' HH:mm", Locale.GERMAN);

    private final Function<String, Manuscript> manuscripts;
    private final Cast cast;
    private final Map<String, String> whole = new HashMap<>();

    Quotations(Function<String, Manuscript> manuscripts, Cast cast) {
        this.manuscripts = manuscripts;
        this.cast = cast;
    }

    String textOf(Manuscript mail) {
        String known = whole.get(mail.id());
        if (known != null) {
            return known;
        }
        Matcher asked = ASKED.matcher(signed(mail));
        StringBuilder text = new StringBuilder();
        while (asked.find()) {
            String quoted = quoted(asked.group(1), manuscripts.apply(asked.group(2)));
            asked.appendReplacement(text, Matcher.quoteReplacement(quoted));
        }
        String done = asked.appendTail(text).toString().strip() + "\n";
        whole.put(mail.id(), done);
        return done;
    }

    /** A signature stands below what is new and above what is quoted. */
    private String signed(Manuscript mail) {
        if (!mail.yes("sign")) {
            return mail.body();
        }
        String signature = cast.person(mail.text("from")).signature();
        Matcher quote = Pattern.compile("(?m)^(\\{\\{|> |On .* wrote:$|Am .* schrieb|-----)")
                .matcher(mail.body());
        int end = quote.find() && !mail.yes("sign-last")
                ? quote.start()
                : mail.body().length();
        return mail.body().substring(0, end).stripTrailing() + "\n\n" + signature + "\n\n"
                + mail.body().substring(end);
    }

    private String quoted(String style, Manuscript mail) {
        String text = textOf(mail).strip();
        Person from = cast.person(mail.text("from"));
        return switch (style) {
            case "quote" ->
                "On %s, %s <%s> wrote:\n%s"
                        .formatted(ENGLISH.format(mail.date()), from.name(), from.address(), marked(text));
            case "zitat" -> "Am %s schrieb %s:\n%s".formatted(GERMAN.format(mail.date()), from.name(), marked(text));
            case "original" ->
                "-----Original Message-----\nFrom: %s\nSent: %s\nTo: %s\nSubject: %s\n\n%s"
                        .formatted(
                                from.name(),
                                SENT.format(mail.date()),
                                names(mail.list("to")),
                                mail.text("subject"),
                                text);
            case "forward" ->
                "---------- Forwarded message ----------\nFrom: %s <%s>\nDate: %s\nSubject: %s\nTo: %s\n\n%s"
                        .formatted(
                                from.name(),
                                from.address(),
                                ENGLISH.format(mail.date()),
                                mail.text("subject"),
                                names(mail.list("to")),
                                text);
            case "weitergeleitet" ->
                "-------- Weitergeleitete Nachricht --------\nVon: %s\nGesendet: %s\nAn: %s\nBetreff: %s\n\n%s"
                        .formatted(
                                from.name(),
                                GERMAN.format(mail.date()),
                                names(mail.list("to")),
                                mail.text("subject"),
                                text);
            default -> throw new IllegalArgumentException(style);
        };
    }

    private String names(List<String> keys) {
        return cast.people(keys).stream().map(Person::name).collect(Collectors.joining("; "));
    }

    private static String marked(String text) {
        return text.lines()
                .map(line -> line.startsWith(">") ? ">" + line : "> " + line)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }
}
