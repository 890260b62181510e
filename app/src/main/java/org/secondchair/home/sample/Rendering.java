package org.secondchair.home.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondchair.home.sample.files.CalendarFile;
import org.secondchair.home.sample.files.ChatFile;
import org.secondchair.home.sample.files.Encoding;
import org.secondchair.home.sample.files.Imprint;
import org.secondchair.home.sample.files.PdfFile;
import org.secondchair.home.sample.files.ScanFile;
import org.secondchair.home.sample.files.SheetFile;
import org.secondchair.home.sample.files.SlideFile;
import org.secondchair.home.sample.files.WordFile;
import org.secondchair.home.sample.manuscripts.Cast;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;

/** Turns manuscripts of files into files; mails are {@link Post}'s. */
final class Rendering {
    private final Map<String, Manuscript> manuscripts = new LinkedHashMap<>();
    private final Map<String, byte[]> done = new LinkedHashMap<>();
    private final Cast cast;

    Rendering(Collection<Manuscript> all, Cast cast) {
        this.cast = cast;
        for (Manuscript manuscript : all) {
            if (manuscripts.put(manuscript.id(), manuscript) != null) {
                throw new IllegalArgumentException("two manuscripts are called " + manuscript.id());
            }
        }
    }

    Manuscript manuscript(String id) {
        Manuscript found = manuscripts.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no manuscript is called " + id);
        }
        return found;
    }

    /** The same array for the same manuscript each time; callers leave it as it is. */
    byte[] file(Manuscript manuscript) {
        return done.computeIfAbsent(manuscript.id(), id -> rendered(manuscript));
    }

    static String fileName(Manuscript manuscript) {
        return manuscript.kind().equals("chat")
                ? manuscript.date().toLocalDate() + ".json"
                : manuscript.text("name").replaceAll("[:/\\\\*?\"<>|]", "_");
    }

    private byte[] rendered(Manuscript manuscript) {
        String body = manuscript.body();
        String kind = manuscript.kind();
        return switch (kind) {
            case "docx" -> WordFile.write(imprint(manuscript), body);
            case "xlsx" -> SheetFile.write(imprint(manuscript), body);
            case "pptx" -> SlideFile.write(imprint(manuscript), body);
            case "pdf" -> PdfFile.write(imprint(manuscript), body);
            case "png", "jpg", "tif" ->
                ScanFile.write(kind, body, manuscript.id().hashCode());
            case "txt", "csv", "html" -> Encoding.EIGHT_BIT.encode(body, charset(manuscript), "\n");
            case "ics" -> invitation(manuscript).getBytes(StandardCharsets.UTF_8);
            case "chat" -> chat(manuscript).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(manuscript.id() + " is of unknown kind " + kind);
        };
    }

    private Imprint imprint(Manuscript manuscript) {
        Person author = cast.person(manuscript.text("author"));
        String title = manuscript.optional("title").orElse(fileName(manuscript).replaceFirst("\\.[a-z]+$", ""));
        return new Imprint(title, author.name(), ZonedDateTime.of(manuscript.date(), author.zone()));
    }

    static Charset charset(Manuscript manuscript) {
        return Charset.forName(manuscript.optional("charset").orElse("UTF-8"));
    }

    private String chat(Manuscript manuscript) {
        Map<String, String> names =
                cast.everybody().stream().collect(Collectors.toMap(Person::key, Person::name, (a, b) -> a));
        ZoneId zone = ZoneId.of(manuscript.optional("zone").orElse("Europe/London"));
        return ChatFile.write(manuscript.date().toLocalDate(), zone, manuscript.body(), names);
    }

    private String invitation(Manuscript manuscript) {
        Person organizer = cast.person(manuscript.text("author"));
        List<String> attendees = cast.people(manuscript.list("attendees")).stream()
                .map(Person::address)
                .toList();
        LocalDateTime start = LocalDateTime.parse(manuscript.text("start").replace(' ', 'T'));
        return new CalendarFile(
                        manuscript.id() + "@" + organizer.domain(),
                        manuscript.text("title"),
                        manuscript.optional("place").orElse(""),
                        manuscript.body(),
                        organizer.address(),
                        attendees,
                        manuscript.date().atZone(organizer.zone()),
                        start.atZone(organizer.zone()),
                        Duration.ofMinutes(Integer.parseInt(manuscript.text("minutes"))))
                .write();
    }
}
