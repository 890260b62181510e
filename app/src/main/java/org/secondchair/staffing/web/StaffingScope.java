package org.secondchair.staffing.web;

import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** What pages and API ask before anything else. */
@Component
class StaffingScope {
    private final StaffingRequests requests;
    private final Engagements engagements;
    private final Access access;

    StaffingScope(StaffingRequests requests, Engagements engagements, Access access) {
        this.requests = requests;
        this.engagements = engagements;
        this.access = access;
    }

    Engagement engagement(UUID engagementId) {
        return engagements.find(engagementId).orElseThrow(Refusal::missing);
    }

    /** The permission was asked for this engagement: a request of another one is none of its business. */
    StaffingRequest request(UUID engagementId, UUID staffingId) {
        return requests.find(staffingId)
                .filter(request -> request.engagementId().equals(engagementId))
                .orElseThrow(Refusal::missing);
    }

    boolean may(Permission permission, UUID engagementId) {
        return access.may(permission, engagementId);
    }
}
