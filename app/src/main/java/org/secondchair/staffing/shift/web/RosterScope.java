package org.secondchair.staffing.shift.web;

import java.time.ZoneId;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** What pages and API ask before anything else: the permission was asked for this engagement and no other. */
@Component
class RosterScope {
    private final StaffingRequests requests;
    private final RosterPlans rosters;
    private final Engagements engagements;
    private final Organizations organizations;
    private final Access access;

    RosterScope(
            StaffingRequests requests,
            RosterPlans rosters,
            Engagements engagements,
            Organizations organizations,
            Access access) {
        this.requests = requests;
        this.rosters = rosters;
        this.engagements = engagements;
        this.organizations = organizations;
        this.access = access;
    }

    Engagement engagement(UUID engagementId) {
        return engagements.find(engagementId).orElseThrow(Refusal::missing);
    }

    StaffingRequest request(UUID engagementId, UUID staffingId) {
        return requests.find(staffingId)
                .filter(one -> one.engagementId().equals(engagementId))
                .orElseThrow(Refusal::missing);
    }

    RosterVersion roster(UUID engagementId, UUID rosterId) {
        return rosters.find(rosterId)
                .filter(one -> one.engagementId().equals(engagementId))
                .orElseThrow(Refusal::missing);
    }

    boolean may(Permission permission, UUID engagementId) {
        return access.may(permission, engagementId);
    }

    ZoneId zoneOf(UUID organizationId) {
        return organizations
                .find(organizationId)
                .map(one -> ZoneId.of(one.timeZone()))
                .orElse(ZoneId.of("UTC"));
    }
}
