package org.secondchair.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.AuditEvent;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * What reviewers decided. Each decision is a row that is never changed; the coding in force follows from the newest one,
 * and undoing means deciding again.
 */
@Component
public class Decisions {
    /** One decision, as it stands in the history of a document. */
    public record Decision(
            long seq,
            UUID documentId,
            int ordinal,
            Batch.Kind kind,
            UUID reviewerId,
            int protocolVersion,
            Coding coding,
            int secondsSpent,
            Instant decidedAt) {}

    /** A page of what was newly decided, and the mark from which to ask next time. */
    public record News(List<Decision> decisions, String mark) {}

    private static final String CLOSED =
            "This review is closed: nothing was saved. Whoever leads it can say what is to become of the rest.";

    private static final String NOTHING_TO_REPLACE =
            "The decision to be replaced is none of this batch: nothing was saved.";

    private final DecisionStore store;
    private final BatchStore batches;
    private final ReviewStore reviews;
    private final Transactions transactions;
    private final ReviewLog log;

    Decisions(DecisionStore store, BatchStore batches, ReviewStore reviews, Transactions transactions, ReviewLog log) {
        this.store = store;
        this.batches = batches;
        this.reviews = reviews;
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * Decides on a document of a batch in the acting person's hands, or again on one of a batch that they just finished:
     * people notice the slip of the last document when the next batch begins.
     *
     * @param secondsSpent on the document, as the workbench measured it; cut at one hour
     * @param replaces number of the decision of this batch that the person had before them; null for none. Where another
     *     one stands, nothing is saved: two windows of one person would overwrite each other unseen.
     */
    public Decided decide(
            UUID matterId, UUID batchId, UUID documentId, Coding coding, int secondsSpent, @Nullable Long replaces) {
        UUID me = Acting.current().personId();
        return transactions.write(() -> {
            Protocol protocol = reviews.protocolOfOpen(matterId).orElse(null);
            if (protocol == null) {
                return reviews.closed(matterId) ? new Decided.Refused(List.of(CLOSED)) : new Decided.NotYours();
            }
            BatchStore.Position position = batches.holdInHands(matterId, batchId, documentId, me)
                    .or(() -> doneJustNow(matterId, batchId, documentId, me))
                    .orElse(null);
            if (position == null) {
                return new Decided.NotYours();
            }
            List<String> problems = CodingPolicy.problems(coding, protocol);
            if (!problems.isEmpty()) {
                return new Decided.Refused(problems);
            }
            Long standing = position.decision();
            if (!Objects.equals(standing, replaces)) {
                return standing == null
                        ? new Decided.Refused(List.of(NOTHING_TO_REPLACE))
                        : new Decided.Elsewhere(store.find(matterId, standing));
            }
            var decision = new DecisionStore.Fresh(
                    matterId, documentId, position.ordinal(), batchId, position.kind(), me, protocol.version(), coding);
            long seq = store.append(decision, Math.clamp(secondsSpent, 0, 3_600));
            int left = batches.decided(matterId, batchId, documentId, seq, standing == null);
            List<AuditEvent> events = new ArrayList<>();
            events.add(ReviewLog.coded(log.about(matterId, "document-coded", documentId, batchId), coding)
                    .with("kind", position.kind().name())
                    .with("protocol", protocol.version())
                    .with("decision", seq));
            if (left == 0 && standing == null) {
                events.add(log.about(matterId, "batch-finished", batchId).with("number", position.number()));
            }
            log.tell(events);
            return new Decided.Saved(seq, left, protocol.version());
        });
    }

    private Optional<BatchStore.Position> doneJustNow(UUID matterId, UUID batchId, UUID documentId, UUID reviewer) {
        return batches.mayDecideAgain(matterId, batchId, documentId, reviewer)
                ? batches.holdInDone(matterId, batchId, documentId)
                : Optional.empty();
    }

    /** Decides on a document on which nobody has decided in this batch. */
    public Decided decide(UUID matterId, UUID batchId, UUID documentId, Coding coding, int secondsSpent) {
        return decide(matterId, batchId, documentId, coding, secondsSpent, null);
    }

    /** The decision that stands on each decided document of a batch, by document. */
    public Map<UUID, Decision> inBatch(UUID matterId, UUID batchId) {
        return transactions.read(() -> store.inBatch(matterId, batchId));
    }

    /** Every decision on a document, the newest first. */
    public List<Decision> history(UUID matterId, UUID documentId) {
        return transactions.read(() -> store.history(matterId, documentId));
    }

    /** Whether the acting person is about to take a second look at the document, which is blind. */
    public boolean blind(UUID matterId, UUID documentId) {
        return transactions.read(
                () -> store.underCheckBy(matterId, documentId, Acting.current().personId()));
    }

    /** The coding in force of each of the documents that have one. */
    public Map<UUID, Coding> codings(UUID matterId, Collection<UUID> documentIds) {
        return transactions.read(() -> store.codings(matterId, documentIds));
    }

    public Optional<Coding> coding(UUID matterId, UUID documentId) {
        return Optional.ofNullable(codings(matterId, List.of(documentId)).get(documentId));
    }

    /**
     * All decisions that were committed since a mark, none skipped: rows of transactions still under way come with a
     * later mark.
     *
     * @param mark {@code "0"} for the beginning
     */
    public News since(UUID matterId, String mark) {
        return transactions.read(() -> store.since(matterId, mark));
    }
}
