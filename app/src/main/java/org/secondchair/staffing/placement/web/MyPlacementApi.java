package org.secondchair.staffing.placement.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.placement.Certificate;
import org.secondchair.staffing.placement.Certificates;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.Hours;
import org.secondchair.staffing.placement.Onboarding;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The professional's own placements. */
@RestController
@RequestMapping("/api/my/placements")
class MyPlacementApi {
    /** @param agreed to the name being told to those who check conflicts for the client */
    record Consent(boolean agreed) {}

    /** @param day as in 2026-05-04 */
    record Worked(
            @Nullable String day, int minutes, @Nullable String note) {}

    record Statement(
            Certificate.@Nullable Held held, @Nullable String note) {}

    private final Placing placing;
    private final Placements placements;
    private final Checklists checklists;
    private final Hours hours;
    private final Certificates certificates;

    MyPlacementApi(
            Placing placing, Placements placements, Checklists checklists, Hours hours, Certificates certificates) {
        this.placing = placing;
        this.placements = placements;
        this.checklists = checklists;
        this.hours = hours;
        this.certificates = certificates;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    List<PlacementView> all() {
        return placements.mine().stream().map(PlacementView::of).toList();
    }

    /** Checklists that hang on no placement. */
    @GetMapping("/checklists")
    @Requires(Permission.SIGNED_IN)
    List<Onboarding> checklists() {
        return checklists.mine();
    }

    @GetMapping("/{placementId}")
    @Requires(Permission.SIGNED_IN)
    PlacementView one(@PathVariable UUID placementId) {
        return PlacementView.of(
                placing.mine(placementId),
                hours.of(placementId),
                certificates.of(List.of(placementId)).get(placementId));
    }

    @PostMapping("/{placementId}/accept")
    @Requires(Permission.SIGNED_IN)
    PlacementApi.Outcome accept(
            @PathVariable UUID placementId,
            @RequestBody Consent consent,
            @RequestHeader("Idempotency-Key") String key) {
        return PlacementApi.done(placing.accept(placementId, consent.agreed(), key));
    }

    @PostMapping("/{placementId}/decline")
    @Requires(Permission.SIGNED_IN)
    PlacementApi.Outcome decline(
            @PathVariable UUID placementId,
            @RequestBody PlacementApi.Why why,
            @RequestHeader("Idempotency-Key") String key) {
        return PlacementApi.done(placing.decline(placementId, text(why.reason()), key));
    }

    @PostMapping("/items/{itemId}/done")
    @Requires(Permission.SIGNED_IN)
    PlacementApi.Outcome tick(@PathVariable UUID itemId, @RequestHeader("Idempotency-Key") String key) {
        return PlacementApi.done(placing.tick(itemId, key));
    }

    @PostMapping("/{placementId}/hours")
    @Requires(Permission.SIGNED_IN)
    PlacementApi.Outcome log(
            @PathVariable UUID placementId, @RequestBody Worked worked, @RequestHeader("Idempotency-Key") String key) {
        return PlacementApi.done(placing.log(
                placementId, text(worked.day()), String.valueOf(worked.minutes()), text(worked.note()), key));
    }

    @PostMapping("/{placementId}/hours/{entryId}/reverse")
    @Requires(Permission.SIGNED_IN)
    PlacementApi.Outcome reverse(
            @PathVariable UUID placementId, @PathVariable UUID entryId, @RequestHeader("Idempotency-Key") String key) {
        return PlacementApi.done(placing.reverse(placementId, entryId, key));
    }

    @PostMapping("/{placementId}/certificate")
    @Requires(Permission.SIGNED_IN)
    PlacementApi.Outcome sign(
            @PathVariable UUID placementId,
            @RequestBody Statement statement,
            @RequestHeader("Idempotency-Key") String key) {
        Certificate.Held held = statement.held();
        if (held == null) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.held");
        }
        return PlacementApi.done(placing.sign(placementId, held, text(statement.note()), key));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
