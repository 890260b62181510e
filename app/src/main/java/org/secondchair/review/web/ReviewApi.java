package org.secondchair.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.kernel.Page;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.review.Batch;
import org.secondchair.review.Coding;
import org.secondchair.review.Decisions;
import org.secondchair.review.Progress;
import org.secondchair.review.ProgressReports;
import org.secondchair.review.Review;
import org.secondchair.review.Reviews;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Elusion;
import org.secondchair.review.quality.Overturns;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The control room for programs: how a review stands, and the steps of whoever runs it. */
@RestController
@RequestMapping("/api/matters/{matterId}/review")
class ReviewApi {
    private static final int MOST_CODINGS = 500;

    private final Reviews reviews;
    private final ProgressReports progress;
    private final Samples samples;
    private final Decisions decisions;
    private final Documents documents;
    private final Once once;

    ReviewApi(
            Reviews reviews,
            ProgressReports progress,
            Samples samples,
            Decisions decisions,
            Documents documents,
            Once once) {
        this.reviews = reviews;
        this.progress = progress;
        this.samples = samples;
        this.decisions = decisions;
        this.documents = documents;
        this.once = once;
    }

    /**
     * @param review null before one was opened
     * @param checked all second looks together
     * @param elusion from the newest sample of unseen documents, once it is wholly decided
     */
    record Standing(
            @Nullable Review review,
            Progress progress,
            List<Samples.Sample> samples,
            Overturns checked,
            @Nullable Elusion elusion) {}

    @GetMapping
    @Requires(Permission.SEE_DOCUMENTS)
    Standing standing(@PathVariable UUID matterId) {
        return new Standing(
                reviews.find(matterId).orElse(null),
                progress.of(matterId),
                samples.of(matterId),
                samples.overall(matterId),
                samples.elusion(matterId).orElse(null));
    }

    /** @param issues at most nine, one for each digit of the keyboard */
    record Opening(
            @Nullable String brief,
            @Nullable Integer batchSize,
            @Nullable String instructions,
            @Nullable List<String> issues) {}

    record Done(boolean done) {}

    @PostMapping
    @Requires(Permission.MANAGE_REVIEW)
    Done open(@PathVariable UUID matterId, @RequestHeader("Idempotency-Key") String key, @RequestBody Opening opening) {
        String brief = given(opening.brief(), "review.open.brief.missing");
        String instructions = given(opening.instructions(), "review.open.instructions.missing");
        int size = opening.batchSize() == null ? 25 : opening.batchSize();
        if (size < 1 || size > 500) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "review.open.batchSize.wrong");
        }
        List<String> issues = issues(opening.issues());
        return new Done(once.once(SubmissionKey.checked(key), Boolean.class, () -> {
            reviews.open(matterId, brief, size, instructions, issues);
            return true;
        }));
    }

    record Wording(@Nullable String instructions, @Nullable List<String> issues) {}

    record Published(int version) {}

    /** Publishes the next version of the protocol. */
    @PostMapping("/protocol")
    @Requires(Permission.EDIT_PROTOCOL)
    Published publish(
            @PathVariable UUID matterId, @RequestHeader("Idempotency-Key") String key, @RequestBody Wording wording) {
        String instructions = given(wording.instructions(), "review.open.instructions.missing");
        List<String> issues = issues(wording.issues());
        if (reviews.find(matterId).isEmpty()) {
            throw Refusal.missing();
        }
        return new Published(once.once(
                SubmissionKey.checked(key),
                Integer.class,
                () -> reviews.publish(matterId, instructions, issues).version()));
    }

    /** @param kind QC for a sample of what was coded, ELUSION for one of what nobody has seen */
    record Drawing(Batch.@Nullable Kind kind, int size) {}

    /** @param drawn how many documents; 0 when there was nothing to draw from */
    record Drawn(int drawn) {}

    @PostMapping("/samples")
    @Requires(Permission.CHECK_CODING)
    Drawn draw(
            @PathVariable UUID matterId, @RequestHeader("Idempotency-Key") String key, @RequestBody Drawing drawing) {
        Batch.Kind kind = drawing.kind();
        if (kind == null || kind == Batch.Kind.REVIEW || drawing.size() < 1 || drawing.size() > 20_000) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "review.sample.size");
        }
        boolean checking = kind == Batch.Kind.QC;
        int drawn = once.once(
                SubmissionKey.checked(key),
                Integer.class,
                () -> (checking
                                ? samples.drawForChecking(matterId, drawing.size())
                                : samples.drawFromUnseen(matterId, drawing.size()))
                        .map(Samples.Sample::size)
                        .orElse(0));
        return new Drawn(drawn);
    }

    /** Ends the handing out of documents; what was decided stays, and samples can still be drawn and checked. */
    @PostMapping("/close")
    @Requires(Permission.MANAGE_REVIEW)
    Done close(@PathVariable UUID matterId, @RequestHeader("Idempotency-Key") String key) {
        if (!once.once(SubmissionKey.checked(key), Boolean.class, () -> reviews.close(matterId))) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "review.close.not-open");
        }
        return new Done(true);
    }

    /**
     * @param sha256 of the document's own bytes, by which it can be recognized outside
     * @param coding in force; null without one
     */
    record Coded(
            UUID documentId,
            int ordinal,
            String name,
            String sha256,
            @Nullable Coding coding) {}

    /** Every document of the matter with its coding, in the order of ordinals. */
    @GetMapping("/codings")
    @Requires(Permission.CHECK_CODING)
    Page<Coded> codings(@PathVariable UUID matterId, @RequestParam(defaultValue = "0") int after) {
        List<Document> found = documents.from(matterId, Math.max(0, after), MOST_CODINGS);
        Map<UUID, Coding> codings =
                decisions.codings(matterId, found.stream().map(Document::id).toList());
        List<Coded> coded = found.stream()
                .map(document -> new Coded(
                        document.id(),
                        document.ordinal(),
                        document.label(),
                        document.sha256(),
                        codings.get(document.id())))
                .toList();
        return found.size() < MOST_CODINGS
                ? Page.last(coded)
                : new Page<>(coded, String.valueOf(found.getLast().ordinal() + 1));
    }

    private static String given(@Nullable String text, String problem) {
        if (text == null || text.isBlank()) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, problem);
        }
        return text;
    }

    private static List<String> issues(@Nullable List<String> issues) {
        List<String> given = issues == null ? List.of() : issues;
        if (given.size() > 9) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "review.open.issues.many");
        }
        return given;
    }
}
