package org.secondchair.staffing.shift.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.secondchair.staffing.shift.digest.MorningDigest;
import org.secondchair.staffing.shift.digest.MorningDigests;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The mornings' digests, as both sides read them. */
@Controller
class DigestPages {
    private final MorningDigests digests;
    private final RosterScope scope;

    DigestPages(MorningDigests digests, RosterScope scope) {
        this.digests = digests;
        this.scope = scope;
    }

    @GetMapping("/engagements/{engagementId}/staffing/{staffingId}/digests/{day}")
    @Requires(Permission.SEE_ENGAGEMENT)
    View page(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return View.page(
                "staffing/digest",
                new DigestPage(
                        scope.engagement(engagementId),
                        scope.request(engagementId, staffingId),
                        one(engagementId, staffingId, day)));
    }

    @GetMapping("/api/engagements/{engagementId}/staffing/{staffingId}/digests")
    @Requires(Permission.SEE_ENGAGEMENT)
    @ResponseBody
    List<LocalDate> days(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        scope.request(engagementId, staffingId);
        return digests.days(staffingId);
    }

    @GetMapping("/api/engagements/{engagementId}/staffing/{staffingId}/digests/{day}")
    @Requires(Permission.SEE_ENGAGEMENT)
    @ResponseBody
    MorningDigest one(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        scope.request(engagementId, staffingId);
        return digests.find(staffingId, day).orElseThrow(Refusal::missing);
    }
}
