package org.secondchair.staffing.placement.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.placement.Certificates;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.Hours;
import org.secondchair.staffing.placement.Whereabouts;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is placed on an engagement and where each stands: for both sides. */
@Controller
@RequestMapping("/engagements/{engagementId}/placements")
class PlacementPages {
    private final Placing placing;
    private final Whereabouts whereabouts;
    private final Checklists checklists;
    private final Hours hours;
    private final Certificates certificates;

    PlacementPages(
            Placing placing, Whereabouts whereabouts, Checklists checklists, Hours hours, Certificates certificates) {
        this.placing = placing;
        this.whereabouts = whereabouts;
        this.checklists = checklists;
        this.hours = hours;
        this.certificates = certificates;
    }

    @GetMapping
    @Requires(Permission.SEE_ENGAGEMENT)
    View all(@PathVariable UUID engagementId) {
        Engagement engagement = placing.engagement(engagementId);
        boolean staffs = placing.may(Permission.STAFF_ENGAGEMENT, engagementId);
        return View.page(
                "staffing/placements",
                new PlacementsPage(
                        engagement,
                        whereabouts.ofEngagement(engagementId),
                        staffs ? checklists.ofStaff(engagementId) : List.of(),
                        staffs && engagement.state().staffed() ? checklists.without(engagement) : List.of()));
    }

    @GetMapping("/{placementId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    View one(@PathVariable UUID engagementId, @PathVariable UUID placementId) {
        return page(engagementId, placementId, Placing.Wrong.NOTHING);
    }

    @PostMapping("/{placementId}/end")
    @Requires(Permission.NEGOTIATE_ENGAGEMENT)
    View end(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return done(engagementId, placementId, placing.end(engagementId, placementId, reason, key), "staffing.ended");
    }

    @PostMapping("/{placementId}/seat")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View seat(@PathVariable UUID engagementId, @PathVariable UUID placementId, @RequestParam("_key") String key) {
        return done(engagementId, placementId, placing.seat(engagementId, placementId, key), "staffing.seat.done");
    }

    @PostMapping("/{placementId}/items/{itemId}/done")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View tick(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @PathVariable UUID itemId,
            @RequestParam("_key") String key) {
        placing.placed(engagementId, placementId);
        return done(engagementId, placementId, placing.tick(itemId, key), "staffing.ticked");
    }

    @PostMapping("/{placementId}/cap")
    @Requires(Permission.REQUEST_TEAM)
    View raiseCap(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "0") int hours,
            @RequestParam("_key") String key) {
        return done(
                engagementId,
                placementId,
                placing.raiseCap(engagementId, placementId, hours, key),
                "staffing.cap.done");
    }

    @GetMapping("/{placementId}/certificate.pdf")
    @Requires(Permission.SEE_ENGAGEMENT)
    ResponseEntity<byte[]> certificate(@PathVariable UUID engagementId, @PathVariable UUID placementId) {
        placing.placed(engagementId, placementId);
        return MyPlacementPages.pdf(placementId, certificates);
    }

    /** Gives a colleague who was seated by hand the list of their role. */
    @PostMapping("/colleagues/{personId}/checklist")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View checklist(@PathVariable UUID engagementId, @PathVariable UUID personId, @RequestParam("_key") String key) {
        Placing.Wrong wrong = placing.checklist(engagementId, personId, key);
        return View.redirect("/engagements/" + engagementId + "/placements")
                .telling(wrong.done() ? Flash.done("staffing.checklist.given") : Flash.failed(wrong.key()));
    }

    @PostMapping("/colleagues/items/{itemId}/done")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View tick(@PathVariable UUID engagementId, @PathVariable UUID itemId, @RequestParam("_key") String key) {
        Placing.Wrong wrong = placing.tick(itemId, key);
        return View.redirect("/engagements/" + engagementId + "/placements")
                .telling(wrong.done() ? Flash.done("staffing.ticked") : Flash.failed(wrong.key()));
    }

    private View done(UUID engagementId, UUID placementId, Placing.Wrong wrong, String done) {
        return wrong.done()
                ? View.redirect("/engagements/" + engagementId + "/placements/" + placementId)
                        .telling(Flash.done(done))
                : page(engagementId, placementId, wrong).status(422);
    }

    private View.Page page(UUID engagementId, UUID placementId, Placing.Wrong wrong) {
        var placed = placing.placed(engagementId, placementId);
        return View.page(
                "staffing/placement",
                new PlacementPage(
                        placing.engagement(engagementId),
                        placed,
                        hours.of(placementId),
                        certificates.of(List.of(placementId)).get(placementId),
                        placing.may(Permission.STAFF_ENGAGEMENT, engagementId),
                        placing.may(Permission.REQUEST_TEAM, engagementId),
                        wrong.key(),
                        wrong.about()));
    }
}
