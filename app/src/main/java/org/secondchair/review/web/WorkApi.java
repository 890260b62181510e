package org.secondchair.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.ViewKind;
import org.secondchair.audit.Views;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.CheckOut;
import org.secondchair.review.Coding;
import org.secondchair.review.Decisions;
import org.secondchair.review.Reviews;
import org.secondchair.review.WhyHere;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything a reviewer does, for the workbench's scripts and for programs alike. */
@RestController
@RequestMapping("/api/matters/{matterId}/review")
class WorkApi {
    private static final int REASONS = 5;
    private final Batches batches;
    private final Decisions decisions;
    private final Documents documents;
    private final Matters matters;
    private final Reviews reviews;
    private final Views views;
    private final WhyHere whyHere;
    private final Once once;

    WorkApi(
            Batches batches,
            Decisions decisions,
            Documents documents,
            Matters matters,
            Reviews reviews,
            Views views,
            WhyHere whyHere,
            Once once) {
        this.batches = batches;
        this.decisions = decisions;
        this.documents = documents;
        this.matters = matters;
        this.reviews = reviews;
        this.views = views;
        this.whyHere = whyHere;
        this.once = once;
    }

    /** @param outcome ISSUED, CONTINUED, BEING_CUT, NOTHING_LEFT or NO_REVIEW; a batch with the first two */
    record Work(String outcome, @Nullable Handed batch) {}

    /** @param protocol version in force */
    record Handed(UUID id, String kind, int number, int protocol, List<Line> documents) {}

    /**
     * @param coding decided in this batch; null while undecided
     * @param decision its number, to be sent as {@code replaces} when deciding again
     */
    record Line(
            UUID id,
            int ordinal,
            String label,
            @Nullable String from,
            @Nullable String date,
            boolean attachment,
            UUID threadId,
            boolean decided,
            @Nullable Coding coding,
            @Nullable Long decision) {}

    /** @param kind REVIEW; the other kinds have addresses of their own, since they need another permission */
    @PostMapping("/batches")
    @Requires(Permission.CODE_DOCUMENTS)
    Work checkOut(@PathVariable UUID matterId) {
        return work(matterId, Batch.Kind.REVIEW);
    }

    @PostMapping("/checks")
    @Requires(Permission.CHECK_CODING)
    Work checkOutCheck(@PathVariable UUID matterId) {
        return work(matterId, Batch.Kind.QC);
    }

    @PostMapping("/unseen")
    @Requires(Permission.CHECK_CODING)
    Work checkOutUnseen(@PathVariable UUID matterId) {
        return work(matterId, Batch.Kind.ELUSION);
    }

    private Work work(UUID matterId, Batch.Kind kind) {
        return switch (batches.checkOut(matterId, kind)) {
            case CheckOut.Issued issued -> new Work("ISSUED", handed(matterId, issued.batch()));
            case CheckOut.Continued continued -> new Work("CONTINUED", handed(matterId, continued.batch()));
            case CheckOut.BeingCut _ -> new Work("BEING_CUT", null);
            case CheckOut.NothingLeft _ -> new Work("NOTHING_LEFT", null);
            case CheckOut.NoReview _ -> new Work("NO_REVIEW", null);
        };
    }

    private Handed handed(UUID matterId, Batch batch) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<UUID> ids = batch.documents().stream().map(Batch.Place::documentId).toList();
        Map<UUID, Document> found = new java.util.HashMap<>();
        documents.find(matterId, ids).forEach(document -> found.put(document.id(), document));
        Map<UUID, Decisions.Decision> decided = decisions.inBatch(matterId, batch.id());
        List<Line> lines = batch.documents().stream()
                .map(place -> {
                    Document document = found.get(place.documentId());
                    if (document == null) {
                        throw Refusal.missing();
                    }
                    Decisions.Decision standing = decided.get(document.id());
                    return new Line(
                            document.id(),
                            document.ordinal(),
                            document.label(),
                            document.from(),
                            DocumentView.date(document.datedAt(), matter.timeZone()),
                            !document.root(),
                            document.threadId(),
                            place.decided(),
                            standing == null ? null : standing.coding(),
                            standing == null ? null : standing.seq());
                })
                .toList();
        int protocol = reviews.protocol(matterId).orElseThrow(Refusal::missing).version();
        return new Handed(batch.id(), batch.kind().name(), batch.number(), protocol, lines);
    }

    /**
     * A document as the workbench shows it.
     *
     * @param ahead true when it is fetched ahead of time; recorded as delivered, not as viewed
     * @param blind true when what the ranking thinks of it is not to be told: a random sample is decided without
     */
    @GetMapping("/documents/{documentId}")
    @Requires(Permission.CODE_DOCUMENTS)
    DocumentView document(
            @PathVariable UUID matterId,
            @PathVariable UUID documentId,
            @RequestParam(defaultValue = "false") boolean ahead,
            @RequestParam(defaultValue = "false") boolean blind) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Document document = documents.find(matterId, documentId).orElseThrow(Refusal::missing);
        String text = text(document);
        views.record(
                matter.organizationId(), matterId, List.of(documentId), ahead ? ViewKind.DELIVERED : ViewKind.VIEWED);
        return DocumentView.of(
                document,
                text,
                matter.timeZone(),
                documents.family(matterId, document.familyId()),
                blind ? List.of() : whyHere.reasons(matterId, text, REASONS));
    }

    /** A damaged text hinders this document alone; the reviewer is told and goes on to the next. */
    private String text(Document document) {
        try {
            return documents.text(document);
        } catch (Documents.ContentUnavailable unavailable) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "corpus.content.damaged");
        }
    }

    record Seen(@Nullable UUID documentId) {}

    /** A document that was fetched ahead is on the screen now. */
    @PostMapping("/views")
    @Requires(Permission.CODE_DOCUMENTS)
    ResponseEntity<Void> seen(@PathVariable UUID matterId, @RequestBody Seen seen) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        if (seen.documentId() == null
                || documents.find(matterId, seen.documentId()).isEmpty()) {
            throw Refusal.missing();
        }
        views.record(matter.organizationId(), matterId, List.of(seen.documentId()), ViewKind.VIEWED);
        return ResponseEntity.noContent().build();
    }

    /**
     * @param secondsSpent looking at the document
     * @param replaces number of the decision of this batch that the reviewer had before them; left out or null means that
     *     there was none, and is answered with 409 where there is one
     */
    record Answer(
            Coding.Responsive responsive,
            Coding.Privilege privilege,
            @Nullable List<String> issues,
            boolean hot,
            @Nullable String note,
            int secondsSpent,
            @Nullable Long replaces) {
        Coding coding() {
            return new Coding(
                    responsive, privilege, issues == null ? List.of() : issues, hot, note == null ? "" : note);
        }
    }

    /**
     * Saves a decision: 200 when saved, 422 when the protocol refuses it, 409 when the batch is not theirs any more or
     * another decision of this batch stands than the one that {@code replaces} names. To replace that one deliberately,
     * send its number with a new key; a repeated key answers as before.
     */
    @PostMapping("/batches/{batchId}/documents/{documentId}")
    @Requires(Permission.CODE_DOCUMENTS)
    ResponseEntity<DecisionResult> decide(
            @PathVariable UUID matterId,
            @PathVariable UUID batchId,
            @PathVariable UUID documentId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Answer answer) {
        DecisionResult result = once.once(
                key,
                DecisionResult.class,
                () -> DecisionResult.of(decisions.decide(
                        matterId, batchId, documentId, answer.coding(), answer.secondsSpent(), answer.replaces())));
        HttpStatus status = switch (result.outcome()) {
            case "SAVED" -> HttpStatus.OK;
            case "REFUSED" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case String _ -> HttpStatus.CONFLICT;
        };
        return ResponseEntity.status(status).body(result);
    }

    /** Hands the rest of a batch back for others. */
    @PostMapping("/batches/{batchId}/give-back")
    @Requires(Permission.CODE_DOCUMENTS)
    ResponseEntity<Void> giveBack(@PathVariable UUID matterId, @PathVariable UUID batchId) {
        return batches.giveBack(matterId, batchId)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
}
