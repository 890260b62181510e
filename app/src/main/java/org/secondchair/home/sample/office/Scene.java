package org.secondchair.home.sample.office;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;

/** One drawing of a pattern: its mails answer each other, its files hang on the mail before them or lie loose. */
final class Scene {
    private final ScenePattern pattern;
    private final int number;
    private final Map<String, Person> roles;
    private final Phrases phrases;
    private final Decks decks;
    private final List<Manuscript> documents = new ArrayList<>();
    private LocalDateTime now;
    private Optional<Manuscript> lastMail = Optional.empty();

    Scene(
            ScenePattern pattern,
            int number,
            LocalDateTime start,
            Map<String, Person> roles,
            Phrases phrases,
            Decks decks) {
        this.pattern = pattern;
        this.number = number;
        this.now = start;
        this.roles = roles;
        this.phrases = phrases;
        this.decks = decks;
    }

    List<Manuscript> documents() {
        pattern.parts().forEach(this::add);
        return documents;
    }

    private void add(ScenePattern.Part part) {
        Map<String, String> head = new LinkedHashMap<>();
        pattern.source().head().forEach((key, value) -> {
            if (!key.startsWith("list.")
                    && !List.of("count", "when", "roles", "id").contains(key)) {
                head.put(key, value);
            }
        });
        if (part.head().containsKey("quote")) {
            head.remove("subject");
        }
        head.putAll(part.head());
        head.replaceAll((key, value) -> keyed(key) ? keys(value) : phrases.fill(value));
        if (head.containsKey("chance") && decks.number(1, 100) > Integer.parseInt(head.remove("chance"))) {
            return;
        }
        Optional.ofNullable(head.remove("after")).ifPresent(after -> now = OfficeLife.officeTime(later(after)));
        head.put("id", "g-%s-%02d-%d".formatted(pattern.source().id(), number, documents.size() + 1));
        head.put("kind", part.kind());
        head.put("date", Manuscript.date(now));
        if ("mixed".equals(head.get("html"))) {
            head.put("html", decks.number(0, 1) == 0 ? "yes" : "no");
        }
        String text = phrases.fill(part.text());
        if (part.kind().equals("mail")) {
            mail(head, text);
        } else {
            file(head, text);
        }
    }

    private static boolean keyed(String key) {
        return List.of("from", "to", "cc", "bcc", "author", "attendees", "custodians")
                .contains(key);
    }

    /** Roles become people; {@code @key} names somebody outright. */
    private String keys(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(role ->
                        role.startsWith("@") ? role.substring(1) : person(role).key())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Person person(String role) {
        Person person = roles.get(role);
        if (person == null) {
            throw new IllegalArgumentException("pattern " + pattern.source().id() + " has no role " + role);
        }
        return person;
    }

    private LocalDateTime later(String after) {
        int amount = Integer.parseInt(after.substring(0, after.length() - 1));
        return switch (after.charAt(after.length() - 1)) {
            case 'm' -> now.plusMinutes(amount + decks.number(0, amount));
            case 'h' -> now.plusHours(amount).plusMinutes(decks.number(0, 59));
            default -> now.plusDays(amount).plusMinutes(decks.number(0, 200));
        };
    }

    private void mail(Map<String, String> head, String text) {
        String quote = head.remove("quote");
        String body = text;
        if (quote != null && lastMail.isPresent()) {
            Manuscript before = lastMail.get();
            head.put("in-reply-to", before.id());
            head.putIfAbsent("subject", answered(before.text("subject")));
            body = quote.equals("none") ? text : text + "\n{{" + quote + " " + before.id() + "}}\n";
        }
        Manuscript mail = new Manuscript(head, body);
        documents.add(mail);
        lastMail = Optional.of(mail);
    }

    private static String answered(String subject) {
        return subject.matches("(?i)(re|aw): .*") ? subject : "RE: " + subject;
    }

    private void file(Map<String, String> head, String text) {
        boolean attached = "yes".equals(head.remove("attach"));
        Manuscript file = new Manuscript(head, text);
        documents.add(file);
        if (attached) {
            Manuscript mail = lastMail.orElseThrow();
            String ids = mail.optional("attachments").map(had -> had + ", ").orElse("") + file.id();
            Manuscript more = mail.with("attachments", ids);
            documents.set(documents.indexOf(mail), more);
            lastMail = Optional.of(more);
        }
    }
}
