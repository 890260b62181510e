package org.secondchair.review.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.Coding;
import org.secondchair.review.Decisions;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands with a document, and what was coded on each: consistent coding starts from seeing the neighbours. */
@RestController
class RelatedApi {
    private static final int MOST_OF_THREAD = 200;
    private final Documents documents;
    private final Decisions decisions;
    private final Matters matters;

    RelatedApi(Documents documents, Decisions decisions, Matters matters) {
        this.documents = documents;
        this.decisions = decisions;
        this.matters = matters;
    }

    /**
     * @param family root first, the document among them
     * @param thread messages of the conversation by date, at most 200
     * @param found each custodian and path where the family lay
     */
    record Related(List<Neighbour> family, List<Neighbour> thread, List<Documents.Occurrence> found) {}

    /** @param coding in force; null without one, or when asked blind */
    record Neighbour(
            UUID id,
            String label,
            @Nullable String from,
            @Nullable String date,
            @Nullable Coding coding) {}

    /** @param blind true to leave the codings out: a second look is not to know the first */
    @GetMapping("/api/matters/{matterId}/review/documents/{documentId}/related")
    @Requires(Permission.CODE_DOCUMENTS)
    Related related(
            @PathVariable UUID matterId,
            @PathVariable UUID documentId,
            @RequestParam(defaultValue = "false") boolean blind) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = documents.find(matterId, documentId).orElseThrow(Refusal::missing);
        List<Document> family = documents.family(matterId, document.familyId());
        List<Document> thread = documents.thread(matterId, document.threadId()).stream()
                .filter(Document::root)
                .limit(MOST_OF_THREAD)
                .toList();
        List<UUID> ids = Stream.concat(family.stream(), thread.stream())
                .map(Document::id)
                .distinct()
                .toList();
        Map<UUID, Coding> codings = blind ? Map.of() : decisions.codings(matterId, ids);
        return new Related(
                neighbours(family, codings, matter.timeZone()),
                neighbours(thread, codings, matter.timeZone()),
                documents.occurrences(matterId, document.familyId()));
    }

    private static List<Neighbour> neighbours(List<Document> documents, Map<UUID, Coding> codings, ZoneId zone) {
        return documents.stream()
                .map(document -> new Neighbour(
                        document.id(),
                        document.label(),
                        document.from(),
                        DocumentView.date(document.datedAt(), zone),
                        codings.get(document.id())))
                .toList();
    }
}
