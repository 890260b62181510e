package org.secondchair.audit.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.audit.SignedHead;
import org.secondchair.audit.Verification;
import org.secondchair.audit.View;
import org.secondchair.kernel.Page;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Option;

/**
 * @param labels of the documents on the page, as far as the reader may see these
 * @param views set when views are shown, else {@code events} is
 * @param verification set right after checking
 */
public record RecordPage(
        UUID matterId,
        ListQuery list,
        @Nullable Page<LoggedEvent> events,
        @Nullable Page<View> views,
        Map<UUID, String> names,
        Map<UUID, String> labels,
        List<Option> people,
        List<String> types,
        Optional<SignedHead> head,
        String key,
        Optional<Verification> verification) {
    private static final int LONGEST_LINE = 240;

    public boolean showsViews() {
        return views != null;
    }

    /** What the document is called, or its id. */
    public String label(UUID documentId) {
        return labels.getOrDefault(documentId, documentId.toString());
    }

    /** The one document that the list is narrowed to; empty if it is not. */
    public String narrowedTo() {
        String document = list.text("document");
        return document.isEmpty() ? "" : label(UUID.fromString(document));
    }

    public String path() {
        return "/matters/" + matterId + "/record";
    }

    public boolean none() {
        return views != null
                ? views.items().isEmpty()
                : events == null || events.items().isEmpty();
    }

    public @Nullable String next() {
        return views != null ? views.next() : events == null ? null : events.next();
    }

    /** The person's name, or the first digits of an id that nobody here can name any more. */
    public String name(@Nullable UUID personId, String product) {
        return personId == null
                ? product
                : names.getOrDefault(personId, "…" + personId.toString().substring(28));
    }

    /** Details of an event in one line. */
    public String details(LoggedEvent event) {
        return event.details().entrySet().stream()
                .filter(entry -> says(entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().replace('-', ' ') + ": " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** Details too long for a line of the list: their beginning; empty for all others. */
    public static String beginning(String details) {
        if (details.length() <= LONGEST_LINE) {
            return "";
        }
        int end = Character.isHighSurrogate(details.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return details.substring(0, end) + " …";
    }

    private static boolean says(Object value) {
        return !Boolean.FALSE.equals(value)
                && !(value instanceof Collection<?> many && many.isEmpty())
                && !(value instanceof String words && words.isBlank());
    }

    /** The document that an event is about; null where it is about something else, or the reader may not see it. */
    public @Nullable UUID documentOf(LoggedEvent event) {
        return event.subjects().stream()
                .limit(1)
                .filter(labels::containsKey)
                .findFirst()
                .orElse(null);
    }

    public boolean sound() {
        return verification.orElse(null) instanceof Verification.Sound;
    }

    public String firstFinding() {
        return verification.orElse(null) instanceof Verification.Tampered tampered
                ? tampered.findings().getFirst().explanation()
                : "";
    }
}
