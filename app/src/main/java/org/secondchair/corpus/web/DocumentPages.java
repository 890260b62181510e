package org.secondchair.corpus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.audit.ViewKind;
import org.secondchair.audit.Views;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.secondchair.vault.Opened;
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

    DocumentPages(Documents documents, Matters matters, Access access, Views views) {
        this.documents = documents;
        this.matters = matters;
        this.access = access;
        this.views = views;
    }

    @GetMapping(DOCUMENT)
    @Requires(Permission.SEE_DOCUMENTS)
    View document(
            @PathVariable UUID matterId,
            @PathVariable UUID documentId,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "-1") int from,
            @RequestParam(defaultValue = "-1") int to) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = find(matterId, documentId);
        boolean hasHtml = document.htmlBlob() != null;
        boolean pdf = "application/pdf".equals(document.mediaType());
        String shown = tab.equals("mail") && hasHtml ? "mail" : tab.equals("pdf") && pdf ? "pdf" : "text";
        List<Document> thread = documents.thread(matterId, document.threadId()).stream()
                .filter(Document::root)
                .toList();
        String text = shown.equals("text") ? documents.text(document) : "";
        views.record(matter.organizationId(), matterId, List.of(documentId), ViewKind.VIEWED);
        return View.page(
                "corpus/document",
                new DocumentPage(
                        matter,
                        document,
                        shown,
                        hasHtml,
                        text,
                        DocumentPage.Place.in(text, from, to),
                        documents.family(matterId, document.familyId()),
                        thread,
                        documents.occurrences(matterId, document.familyId()),
                        access.decide(Permission.EXPORT_DOCUMENTS, matterId) instanceof Decision.Allowed));
    }

    /** The formatted mail, harmless and in a cage of its own: nothing in it can run, reach out, or be the application. */
    @GetMapping(DOCUMENT + "/mail")
    @Requires(Permission.SEE_DOCUMENTS)
    void mail(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        String html = documents.html(find(matterId, documentId)).orElseThrow(Refusal::missing);
        handed(matterId, documentId, ViewKind.DELIVERED);
        response.setHeader("Content-Security-Policy", SafeMail.FRAME_POLICY);
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(SafeMail.page(html).getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a PDF for the viewer, which draws them; never handed to the browser's own. */
    @GetMapping(DOCUMENT + "/pdf")
    @Requires(Permission.SEE_DOCUMENTS)
    void pdf(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        Document document = find(matterId, documentId);
        if (!"application/pdf".equals(document.mediaType())) {
            throw Refusal.missing();
        }
        handed(matterId, documentId, ViewKind.DELIVERED);
        send(document, response);
    }

    @GetMapping(DOCUMENT + "/original")
    @Requires(value = Permission.EXPORT_DOCUMENTS)
    void original(@PathVariable UUID matterId, @PathVariable UUID documentId, HttpServletResponse response)
            throws IOException {
        Document document = find(matterId, documentId);
        handed(matterId, documentId, ViewKind.VIEWED);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        send(document, response);
    }

    /** A piece that a page shows counts as delivered: the page itself was counted as viewed. */
    private void handed(UUID matterId, UUID documentId, ViewKind kind) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        views.record(matter.organizationId(), matterId, List.of(documentId), kind);
    }

    private void send(Document document, HttpServletResponse response) throws IOException {
        switch (documents.original(document)) {
            case Opened.Content content -> {
                response.setContentType("application/octet-stream");
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
