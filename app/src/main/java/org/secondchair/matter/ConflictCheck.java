package org.secondchair.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check as it stands at the time of reading.
 *
 * @param subjectName the subject's own name; null while there is no consent to show it
 * @param inputs SHA-256, in hex, of all names and families that were compared
 * @param runBy who of the client ran it, or in whose name it was run for the provider
 */
public record ConflictCheck(
        UUID id,
        UUID matterId,
        UUID subjectId,
        UUID subjectOrganizationId,
        @Nullable String subjectName,
        String inputs,
        UUID runBy,
        Instant runAt,
        List<Decided> hits) {
    public ConflictCheck {
        hits = List.copyOf(hits);
    }

    public enum Verdict {
        /** Another person or company after all, or of no weight. */
        CLEAR,
        /** A conflict to which those concerned consent. */
        WAIVE,
        DECLINE
    }

    /** @param until from when on a waiver no longer holds; null for one without end, and for all else */
    public record Decision(
            Verdict verdict, String reason, @Nullable Instant until, UUID decidedBy, Instant decidedAt) {
        boolean holds(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    /**
     * @param decision the last one, if it still holds
     * @param history all that were made on the same hit of this subject, the last one first
     */
    public record Decided(UUID id, ConflictHit hit, Optional<Decision> decision, List<Decision> history) {
        public Decided {
            history = List.copyOf(history);
        }
    }

    public enum State {
        /** Never checked; or nothing that the one who asks is told of. */
        UNCHECKED,
        CLEARED,
        OPEN,
        DECLINED
    }

    /**
     * How a subject stands now.
     *
     * @param waivedUntil when the first of the waivers ends that it rests on; null where none ends
     */
    public record Standing(State state, @Nullable Instant waivedUntil) {
        public boolean cleared() {
            return state == State.CLEARED;
        }
    }

    /** Only what is cleared lets anybody in. */
    public State state() {
        if (hits.stream()
                .anyMatch(hit -> hit.decision()
                        .filter(made -> made.verdict() == Verdict.DECLINE)
                        .isPresent())) {
            return State.DECLINED;
        }
        return hits.stream().allMatch(hit -> hit.decision().isPresent()) ? State.CLEARED : State.OPEN;
    }

    /** Hits without a decision that holds. */
    public int open() {
        return (int) hits.stream().filter(hit -> hit.decision().isEmpty()).count();
    }
}
