package org.secondchair.staffing.placement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.placement.ChecklistItem;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.placement.Utilisations;
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

/** A provider's placements over all its engagements, its workload and its checklists. */
@RestController
@RequestMapping("/api/placements")
class ProviderApi {
    record Adding(@Nullable String words, boolean mandatory, ChecklistItem.@Nullable By by, boolean afterAccess) {}

    /** @param place of the item in the list as it was read */
    record Removing(int place, @Nullable String words) {}

    private final Placing placing;
    private final Placements placements;
    private final Utilisations utilisations;
    private final Checklists checklists;

    ProviderApi(Placing placing, Placements placements, Utilisations utilisations, Checklists checklists) {
        this.placing = placing;
        this.placements = placements;
        this.utilisations = utilisations;
        this.checklists = checklists;
    }

    @GetMapping
    @Requires(Permission.SEE_BENCH)
    List<PlacementView> all() {
        return placements.ofProvider().stream().map(PlacementView::of).toList();
    }

    @GetMapping("/utilisation")
    @Requires(Permission.SEE_BENCH)
    Utilisations.Overview utilisation() {
        return utilisations.overview();
    }

    /** How fast staff and placed people get through their checklists. */
    @GetMapping("/onboarding")
    @Requires(Permission.SEE_BENCH)
    List<Checklists.Compared> onboarding() {
        return checklists.compare();
    }

    @GetMapping("/checklists/{role}")
    @Requires(Permission.SEE_BENCH)
    List<ChecklistItem> checklist(@PathVariable String role) {
        return checklists.ofRole(of(role));
    }

    @PostMapping("/checklists/{role}/add")
    @Requires(Permission.MANAGE_BENCH)
    PlacementApi.Outcome add(
            @PathVariable String role, @RequestBody Adding adding, @RequestHeader("Idempotency-Key") String key) {
        SeatRole of = of(role);
        String words = adding.words();
        ChecklistItem.By by = adding.by();
        if (words == null || words.isBlank() || words.strip().length() > 300 || by == null) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.words");
        }
        return PlacementApi.done(placing.step(key, () -> {
            checklists.add(of, words, adding.mandatory(), by, adding.afterAccess());
            return Placing.Wrong.NOTHING;
        }));
    }

    @PostMapping("/checklists/{role}/remove")
    @Requires(Permission.MANAGE_BENCH)
    PlacementApi.Outcome remove(
            @PathVariable String role, @RequestBody Removing removing, @RequestHeader("Idempotency-Key") String key) {
        SeatRole of = of(role);
        String words = removing.words();
        return PlacementApi.done(placing.step(
                key,
                () -> checklists.remove(of, removing.place(), words == null ? "" : words)
                        ? Placing.Wrong.NOTHING
                        : Placing.Wrong.of("staffing.wrong.item")));
    }

    private static SeatRole of(String role) {
        for (SeatRole one : SeatRole.values()) {
            if (one.name().equals(role)) {
                return one;
            }
        }
        throw Refusal.missing();
    }
}
