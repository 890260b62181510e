package org.secondchair.staffing;

import java.time.Instant;
import java.util.UUID;

/** @param askedBy name of the client's person */
public record StaffingRequest(
        UUID id,
        UUID engagementId,
        UUID clientOrganizationId,
        UUID providerOrganizationId,
        TeamAsked asked,
        UUID askedById,
        String askedBy,
        Instant askedAt,
        State state) {

    /** Where a request for a team stands. */
    public enum State {
        OPEN,
        /** The client does not want the team any more. */
        WITHDRAWN
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
