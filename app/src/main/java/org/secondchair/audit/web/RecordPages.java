package org.secondchair.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.AuditLog;
import org.secondchair.audit.History;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.audit.PersonNames;
import org.secondchair.audit.Verification;
import org.secondchair.audit.Views;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Option;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What happened in a matter, who saw what, and whether the record is as it was written. */
@Controller
class RecordPages {
    private static final int ROWS = 50;

    private final AuditLog log;
    private final History history;
    private final Views views;
    private final ObjectProvider<PersonNames> names;
    private final ObjectProvider<Views.DocumentLabels> labels;

    RecordPages(
            AuditLog log,
            History history,
            Views views,
            ObjectProvider<PersonNames> names,
            ObjectProvider<Views.DocumentLabels> labels) {
        this.log = log;
        this.history = history;
        this.views = views;
        this.names = names;
        this.labels = labels;
    }

    @GetMapping("/matters/{matterId}/record")
    @Requires(Permission.SEE_RECORD)
    View record(@PathVariable UUID matterId, ListQuery list) {
        return View.page("audit/record", page(matterId, list, Optional.empty()));
    }

    /** Posted, since it costs; checks the matter's events against the signed heads. */
    @PostMapping("/matters/{matterId}/record/verify")
    @Requires(Permission.SEE_RECORD)
    View verify(@PathVariable UUID matterId) {
        var list = new ListQuery("/matters/" + matterId + "/record", Map.of());
        return View.page("audit/record", page(matterId, list, Optional.of(log.verify(matterId))));
    }

    @GetMapping("/matters/{matterId}/record/export")
    @Requires(Permission.SEE_RECORD)
    void export(@PathVariable UUID matterId, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"record-" + matterId + ".jsonl\"");
        response.setHeader("Cache-Control", "no-store");
        log.export(matterId, response.getOutputStream());
    }

    private RecordPage page(UUID matterId, ListQuery list, Optional<Verification> verification) {
        boolean showViews = list.has("show", "views");
        UUID person = id(list.text("person"));
        Instant from = day(list.text("from"), 0);
        Instant until = day(list.text("until"), 1);
        String after = id(list.text("after")) == null ? null : list.after();
        String type = list.text("type").isEmpty() ? null : list.text("type");
        Page<LoggedEvent> events =
                showViews ? null : history.of(matterId, new History.Filter(person, type, from, until), after, ROWS);
        UUID document = id(list.text("document"));
        Page<org.secondchair.audit.View> seen =
                showViews ? views.of(matterId, new Views.Filter(person, document, from, until), after, ROWS) : null;
        Map<UUID, String> known = names(history.people(matterId));
        return new RecordPage(
                matterId,
                list,
                events,
                seen,
                known,
                labels(matterId, events, seen, document),
                known.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(entry -> Option.of(entry.getKey().toString(), entry.getValue()))
                        .toList(),
                showViews ? List.of() : history.types(matterId),
                log.head(),
                log.keyFingerprint(),
                verification);
    }

    /** Names of the documents on the page, for those who may see them. */
    private Map<UUID, String> labels(
            UUID matterId,
            @Nullable Page<LoggedEvent> events,
            @Nullable Page<org.secondchair.audit.View> seen,
            @Nullable UUID document) {
        Views.DocumentLabels known = labels.getIfAvailable();
        if (known == null) {
            return Map.of();
        }
        Set<UUID> shown = new HashSet<>();
        if (seen != null) {
            seen.items().forEach(view -> shown.add(view.documentId()));
        }
        if (events != null) {
            events.items().forEach(event -> event.subjects().stream().limit(1).forEach(shown::add));
        }
        if (document != null) {
            shown.add(document);
        }
        return known.labels(matterId, shown);
    }

    private Map<UUID, String> names(Collection<UUID> people) {
        PersonNames named = names.getIfAvailable();
        return named == null ? Map.of() : named.names(people);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "audit.record.bad-filter", text);
        }
    }

    /** Begin of that day, or of the day so many days later, in UTC. */
    private static @Nullable Instant day(String text, int later) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text)
                            .plusDays(later)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "audit.record.bad-filter", text);
        }
    }
}
