package org.secondchair.review.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.review.Coding;
import org.secondchair.review.Decided;
import org.secondchair.review.Decisions;

/**
 * What came of a decision, for programs.
 *
 * @param outcome SAVED, REFUSED, ELSEWHERE or NOT_YOURS
 * @param left documents of the batch without a decision
 * @param protocol version in force
 * @param standing with ELSEWHERE alone: what was decided meanwhile
 */
record DecisionResult(
        String outcome,
        long seq,
        int left,
        int protocol,
        List<String> problems,
        @Nullable Standing standing) {
    /** A decision that stands, made in another window. */
    record Standing(long seq, Coding coding, Instant decidedAt) {}

    static DecisionResult of(Decided decided) {
        return switch (decided) {
            case Decided.Saved saved ->
                new DecisionResult("SAVED", saved.seq(), saved.left(), saved.protocolVersion(), List.of(), null);
            case Decided.Refused refused -> unsaved("REFUSED", refused.problems(), null);
            case Decided.Elsewhere(Decisions.Decision by) ->
                unsaved("ELSEWHERE", List.of(), new Standing(by.seq(), by.coding(), by.decidedAt()));
            case Decided.NotYours _ -> unsaved("NOT_YOURS", List.of(), null);
        };
    }

    private static DecisionResult unsaved(String outcome, List<String> problems, @Nullable Standing standing) {
        return new DecisionResult(outcome, 0, 0, 0, problems, standing);
    }
}
