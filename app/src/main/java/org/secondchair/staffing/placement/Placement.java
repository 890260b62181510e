package org.secondchair.staffing.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.SeatRole;

/**
 * Somebody of a provider's bench at work for a client.
 *
 * @param endsOn last day
 * @param endsAt end of that day where the professional is, exclusive: access ends with it
 * @param capMinutes hours that the client pays at most, in minutes; null for no cap
 * @param wording what the provider tells the invited of the work
 * @param askedBy id of the client's person who asked for the team
 * @param cleared whether the check for conflicts stands at cleared now
 * @param clientOrganizationId null before the seat
 * @param settledAt when the provider had given back what hung on an ended placement; null before
 */
public record Placement(
        UUID id,
        UUID organizationId,
        UUID engagementId,
        UUID requestId,
        UUID seatId,
        UUID matterId,
        UUID professionalId,
        UUID personId,
        String name,
        SeatRole role,
        Kind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant endsAt,
        int weeklyHours,
        Money hourlyRate,
        @Nullable Integer capMinutes,
        String wording,
        UUID invitedBy,
        String invitedByName,
        Instant invitedAt,
        UUID askedBy,
        State state,
        String answerReason,
        @Nullable Instant answeredAt,
        @Nullable UUID clientOrganizationId,
        @Nullable Instant seatedAt,
        @Nullable Instant endedAt,
        String endedBy,
        String endReason,
        @Nullable Instant settledAt,
        boolean cleared) {

    /** In what way somebody is placed. */
    public enum Kind {
        PROJECT,
        SECONDMENT,
        TRIAL
    }

    /** Where a placement stands. */
    public enum State {
        /** The professional has not answered. */
        INVITED,
        /** The professional agreed; the seat is not given yet. */
        ACCEPTED,
        DECLINED,
        /** Taken back before there was a seat. */
        WITHDRAWN,
        /** On the engagement, behind what gates are still closed. */
        SEATED,
        ENDED;

        /** Going to be, or being, carried out. */
        public boolean live() {
            return switch (this) {
                case INVITED, ACCEPTED, SEATED -> true;
                case DECLINED, WITHDRAWN, ENDED -> false;
            };
        }
    }
}
