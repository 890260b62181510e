package org.secondchair.home.sample.manuscripts;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of the sample as it was written: a head of {@code key: value} lines between two lines of three dashes, then
 * the text. What the keys mean is told in {@code sample/README.md}.
 */
public record Manuscript(Map<String, String> head, String body) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public Manuscript {
        head = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(head));
    }

    /** @param place named in the error when the head is not well formed */
    public static Manuscript read(String place, String source) {
        String[] lines = source.split("\n", -1);
        if (!lines[0].equals("---")) {
            throw new IllegalArgumentException(place + ": a manuscript starts with ---");
        }
        Map<String, String> head = new LinkedHashMap<>();
        int line = 1;
        while (!lines[line].equals("---")) {
            int colon = lines[line].indexOf(": ");
            if (colon < 1) {
                throw new IllegalArgumentException(place + ", line " + (line + 1) + ": key: value expected");
            }
            head.put(
                    lines[line].substring(0, colon),
                    lines[line].substring(colon + 2).strip());
            line++;
        }
        String body = String.join("\n", Arrays.asList(lines).subList(line + 1, lines.length));
        return new Manuscript(head, body.strip() + "\n");
    }

    public String id() {
        return text("id");
    }

    public String kind() {
        return text("kind");
    }

    public boolean isMail() {
        return kind().equals("mail");
    }

    public String text(String key) {
        return optional(key)
                .orElseThrow(() -> new IllegalArgumentException("manuscript " + head.get("id") + " lacks " + key));
    }

    public Optional<String> optional(String key) {
        return Optional.ofNullable(head.get(key)).filter(value -> !value.isEmpty());
    }

    public boolean yes(String key) {
        return optional(key).filter(value -> value.equals("yes")).isPresent();
    }

    /** Values parted by commas; none when the key is absent. */
    public List<String> list(String key) {
        return optional(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Local to whoever wrote it. */
    public LocalDateTime date() {
        return LocalDateTime.parse(text("date"), DATE);
    }

    public static String date(LocalDateTime time) {
        return DATE.format(time);
    }

    public Manuscript with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(head);
        more.put(key, value);
        return new Manuscript(more, body);
    }
}
