package org.secondchair.staffing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Team.Aim;

/**
 * A team for a request.
 *
 * @param size seats there are; more than are shown when the client looks and somebody is not cleared
 * @param stages how certain it is, aim by aim, that nothing better exists
 * @param locked professionals who had to be in
 * @param leftOut professionals who had to be out
 * @param alternativeTo the best team that this one stands beside; null for that one
 * @param proposedAt null while the client does not see it
 * @param withdrawnAt when the provider took the proposal back; who was accepted until then stays accepted
 */
public record TeamPlan(
        UUID id,
        UUID requestId,
        int size,
        Money perHour,
        List<Proof> stages,
        List<UUID> locked,
        List<UUID> leftOut,
        @Nullable UUID alternativeTo,
        String madeBy,
        Instant madeAt,
        @Nullable Instant proposedAt,
        @Nullable Instant withdrawnAt,
        List<Seat> seats) {

    /** @param gap share of the value that is not proven; 0 when nothing better exists */
    public record Proof(Aim aim, long value, long bound, double gap) {}

    /** What the client said. */
    public enum Answer {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /**
     * @param follows the seat of an earlier team with which the client accepted the same person: its answer stands here,
     *     too; null where there is none
     * @param seatedAt when the accepted person got the seat on the engagement; null before
     */
    public record Seat(
            UUID id,
            UUID professionalId,
            String name,
            SeatRole role,
            Money hourlyRate,
            List<Words> reasons,
            @Nullable UUID follows,
            Answer answer,
            String answerReason,
            String answeredBy,
            @Nullable Instant seatedAt) {
        public Seat {
            reasons = List.copyOf(reasons);
        }
    }

    public TeamPlan {
        stages = List.copyOf(stages);
        locked = List.copyOf(locked);
        leftOut = List.copyOf(leftOut);
        seats = List.copyOf(seats);
    }

    public boolean proven() {
        return stages.stream().allMatch(stage -> stage.value() == stage.bound());
    }

    /** Whether the client is asked about it now. */
    public boolean proposed() {
        return proposedAt != null && withdrawnAt == null;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
