package org.secondchair.staffing.placement.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.placement.Certificates;
import org.secondchair.staffing.placement.Hours;
import org.secondchair.staffing.placement.Whereabouts;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Placements of an engagement, for both sides. */
@RestController
@RequestMapping("/api/engagements/{engagementId}/placements")
class PlacementApi {
    record Why(@Nullable String reason) {}

    record Cap(int hours) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    private final Placing placing;
    private final Whereabouts whereabouts;
    private final Hours hours;
    private final Certificates certificates;

    PlacementApi(Placing placing, Whereabouts whereabouts, Hours hours, Certificates certificates) {
        this.placing = placing;
        this.whereabouts = whereabouts;
        this.hours = hours;
        this.certificates = certificates;
    }

    @GetMapping
    @Requires(Permission.SEE_ENGAGEMENT)
    List<PlacementView> all(@PathVariable UUID engagementId) {
        return whereabouts.ofEngagement(engagementId).stream()
                .map(placed -> PlacementView.of(placed, List.of(), null))
                .toList();
    }

    @GetMapping("/{placementId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    PlacementView one(@PathVariable UUID engagementId, @PathVariable UUID placementId) {
        return PlacementView.of(
                placing.placed(engagementId, placementId),
                hours.of(placementId),
                certificates.of(List.of(placementId)).get(placementId));
    }

    @PostMapping("/{placementId}/end")
    @Requires(Permission.NEGOTIATE_ENGAGEMENT)
    Outcome end(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        String reason = why.reason();
        return done(placing.end(engagementId, placementId, reason == null ? "" : reason, key));
    }

    @PostMapping("/{placementId}/seat")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome seat(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestHeader("Idempotency-Key") String key) {
        return done(placing.seat(engagementId, placementId, key));
    }

    @PostMapping("/{placementId}/items/{itemId}/done")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome tick(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @PathVariable UUID itemId,
            @RequestHeader("Idempotency-Key") String key) {
        placing.placed(engagementId, placementId);
        return done(placing.tick(itemId, key));
    }

    @PostMapping("/{placementId}/cap")
    @Requires(Permission.REQUEST_TEAM)
    Outcome raiseCap(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Cap cap,
            @RequestHeader("Idempotency-Key") String key) {
        return done(placing.raiseCap(engagementId, placementId, cap.hours(), key));
    }

    /** Gives a colleague who was seated by hand the list of their role. */
    @PostMapping("/colleagues/{personId}/checklist")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome checklist(
            @PathVariable UUID engagementId,
            @PathVariable UUID personId,
            @RequestHeader("Idempotency-Key") String key) {
        return done(placing.checklist(engagementId, personId, key));
    }

    /** Ticks what the provider does for a colleague who was seated by hand. */
    @PostMapping("/colleagues/items/{itemId}/done")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome tickFor(
            @PathVariable UUID engagementId, @PathVariable UUID itemId, @RequestHeader("Idempotency-Key") String key) {
        return done(placing.tick(itemId, key));
    }

    static Outcome done(Placing.Wrong wrong) {
        wrong.orRefuse();
        return new Outcome(true);
    }
}
