package org.secondchair.corpus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.audit.ViewKind;
import org.secondchair.audit.Views;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.corpus.Marking;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.secondchair.vault.Opened;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DocumentPages {
    private static final String DOCUMENT = "/matters/{matterId}/documents/{documentId}";
    private final Documents documents;
    private final Matters matters;
    private final Access access;
    private final Views views;
    private final ObjectProvider<Marking> markings;

    DocumentPages(Documents documents, Matters matters, Access access, Views views, ObjectProvider<Marking> markings) {
        this.documents = documents;
        this.matters = matters;
        this.access = access;
        this.views = views;
        this.markings = markings;
    }

    /**
     * @param q marks where a query is met, for those who may search
     * @param from marks a place instead, in UTF-16 units of the text, {@code to} exclusive
     */
    @GetMapping(DOCUMENT)
    @Requires(Permission.SEE_DOCUMENTS)
    View document(
            @PathVariable UUID matterId,
            @PathVariable UUID documentId,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int from,
            @RequestParam(defaultValue = "-1") int to) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = find(matterId, documentId);
        boolean hasHtml = document.htmlBlob() != null;
        String shown = shown(document, tab);
        String text = shown.equals("text") ? text(document) : "";
        handed(matter, document, ViewKind.VIEWED);
        List<Document> thread = documents.thread(matterId, document.threadId()).stream()
                .filter(Document::root)
                .toList();
        return View.page(
                "corpus/document",
                new DocumentPage(
                        matter,
                        document,
                        shown,
                        hasHtml,
                        from < 0 ? marked(matter, document, text, q) : MarkedText.place(text, from, to),
                        q,
                        documents.family(matterId, document.familyId()),
                        thread,
                        documents.occurrences(matterId, document.familyId()),
                        access.may(Permission.EXPORT_DOCUMENTS, matterId),
                        access.may(Permission.SEE_RECORD, matterId)));
    }

    private String text(Document document) {
        try {
            return documents.text(document);
        } catch (Documents.ContentUnavailable unavailable) {
            throw Refusal.because(Refusal.Kind.UNAVAILABLE, "corpus.content.damaged");
        }
    }

    private static String shown(Document document, String tab) {
        boolean able = switch (tab) {
            case "mail" -> document.htmlBlob() != null;
            case "pdf" -> document.pdf();
            case "image" -> document.picture();
            case String _ -> false;
        };
        return able ? tab : "text";
    }

    private MarkedText marked(Matter matter, Document document, String text, String query) {
        Marking marking = markings.getIfAvailable();
        if (marking == null
                || query.isBlank()
                || text.isEmpty()
                || !access.may(Permission.SEARCH_DOCUMENTS, matter.id())) {
            return MarkedText.plain(text);
        }
        return MarkedText.of(text, marking.marks(matter.id(), document.ordinal(), query, matter.timeZone()));
    }

    private void handed(Matter matter, Document document, ViewKind kind) {
        views.record(matter.organizationId(), matter.id(), List.of(document.id()), kind);
    }

    /** The formatted mail, harmless and in a cage of its own: nothing in it can run, reach out, or be the application. */
    @GetMapping(DOCUMENT + "/mail")
    @Requires(Permission.SEE_DOCUMENTS)
    void mail(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = find(matterId, documentId);
        String html = documents.html(document).orElseThrow(Refusal::missing);
        handed(matter, document, ViewKind.DELIVERED);
        response.setHeader("Content-Security-Policy", SafeMail.FRAME_POLICY);
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(SafeMail.page(html).getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a PDF for the viewer, which draws them; never handed to the browser's own. */
    @GetMapping(DOCUMENT + "/pdf")
    @Requires(Permission.SEE_DOCUMENTS)
    void pdf(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = find(matterId, documentId);
        if (!document.pdf()) {
            throw Refusal.missing();
        }
        handed(matter, document, ViewKind.DELIVERED);
        response.setContentType("application/octet-stream");
        send(document, response);
    }

    /** A picture, of the few kinds that every browser decodes; opened by itself it is nothing but a picture. */
    @GetMapping(DOCUMENT + "/image")
    @Requires(Permission.SEE_DOCUMENTS)
    void image(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = find(matterId, documentId);
        if (!document.picture()) {
            throw Refusal.missing();
        }
        handed(matter, document, ViewKind.DELIVERED);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType(document.mediaType());
        send(document, response);
    }

    @GetMapping(DOCUMENT + "/original")
    @Requires(value = Permission.EXPORT_DOCUMENTS)
    void original(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = find(matterId, documentId);
        handed(matter, document, ViewKind.VIEWED);
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        send(document, response);
    }

    private void send(Document document, HttpServletResponse response) throws IOException {
        switch (documents.original(document)) {
            case Opened.Content content -> {
                response.setContentLengthLong(content.length());
                try (InputStream in = content.plain()) {
                    in.transferTo(response.getOutputStream());
                }
            }
            case Opened.Absent _ -> throw Refusal.missing();
            case Opened.Destroyed _ -> throw Refusal.because(Refusal.Kind.UNAVAILABLE, "corpus.content.destroyed");
            case Opened.Damaged _ -> throw Refusal.because(Refusal.Kind.UNAVAILABLE, "corpus.content.damaged");
        }
    }

    private Document find(UUID matterId, UUID documentId) {
        return documents.find(matterId, documentId).orElseThrow(Refusal::missing);
    }
}
