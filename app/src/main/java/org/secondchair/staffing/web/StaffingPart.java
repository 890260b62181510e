package org.secondchair.staffing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.StaffingRequest;

/**
 * Requests for teams on another room's page.
 *
 * @param askAt where the visitor may ask for a team; null where that is not offered
 */
public record StaffingPart(
        List<StaffingRequest> requests, @Nullable String askAt) {
    public StaffingPart {
        requests = List.copyOf(requests);
    }
}
