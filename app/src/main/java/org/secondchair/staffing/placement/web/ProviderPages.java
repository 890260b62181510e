package org.secondchair.staffing.placement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.placement.Certificates;
import org.secondchair.staffing.placement.ChecklistItem;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.PlacementWatch;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.placement.Utilisations;
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

/** What a provider looks at over all its engagements: loose ends, workload, checklists. */
@Controller
@RequestMapping("/placements")
class ProviderPages {
    private final Placing placing;
    private final Placements placements;
    private final PlacementWatch watch;
    private final Certificates certificates;
    private final Utilisations utilisations;
    private final Checklists checklists;
    private final Access access;

    ProviderPages(
            Placing placing,
            Placements placements,
            PlacementWatch watch,
            Certificates certificates,
            Utilisations utilisations,
            Checklists checklists,
            Access access) {
        this.placing = placing;
        this.placements = placements;
        this.watch = watch;
        this.certificates = certificates;
        this.utilisations = utilisations;
        this.checklists = checklists;
        this.access = access;
    }

    private boolean keeps() {
        return access.decide(Permission.MANAGE_BENCH) instanceof Decision.Allowed;
    }

    @GetMapping
    @Requires(Permission.SEE_BENCH)
    View all() {
        if (keeps()) {
            watch.watch();
        }
        var ours = placements.ofProvider();
        return View.page(
                "staffing/ourPlacements",
                new OurPlacementsPage(
                        ours,
                        certificates
                                .of(ours.stream().map(one -> one.id()).toList())
                                .keySet()));
    }

    @GetMapping("/{placementId}/certificate.pdf")
    @Requires(Permission.SEE_BENCH)
    ResponseEntity<byte[]> certificate(@PathVariable UUID placementId) {
        return MyPlacementPages.pdf(placementId, certificates);
    }

    @GetMapping("/utilisation")
    @Requires(Permission.SEE_BENCH)
    View utilisation() {
        if (keeps()) {
            watch.watch();
        }
        return View.page("staffing/utilisation", utilisations.overview());
    }

    @GetMapping("/checklists")
    @Requires(Permission.SEE_BENCH)
    View checklists(@RequestParam(defaultValue = "REVIEWER") String role) {
        return page(role(role), "");
    }

    @PostMapping("/checklists/add")
    @Requires(Permission.MANAGE_BENCH)
    View add(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean mandatory,
            @RequestParam(defaultValue = "PROFESSIONAL") String by,
            @RequestParam(defaultValue = "false") boolean afterAccess,
            @RequestParam("_key") String key) {
        SeatRole of = role(role);
        Optional<ChecklistItem.By> who = Arrays.stream(ChecklistItem.By.values())
                .filter(one -> one.name().equals(by))
                .findFirst();
        if (words.isBlank() || words.strip().length() > 300 || who.isEmpty()) {
            return page(of, "staffing.wrong.words").status(422);
        }
        placing.step(key, () -> {
            checklists.add(of, words, mandatory, who.get(), afterAccess);
            return Placing.Wrong.NOTHING;
        });
        return View.redirect("/placements/checklists?role=" + of).telling(Flash.done("staffing.lists.done"));
    }

    @PostMapping("/checklists/remove")
    @Requires(Permission.MANAGE_BENCH)
    View remove(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "-1") int place,
            @RequestParam(defaultValue = "") String words,
            @RequestParam("_key") String key) {
        SeatRole of = role(role);
        Placing.Wrong wrong = placing.step(
                key,
                () -> checklists.remove(of, place, words)
                        ? Placing.Wrong.NOTHING
                        : Placing.Wrong.of("staffing.wrong.item"));
        return wrong.done()
                ? View.redirect("/placements/checklists?role=" + of).telling(Flash.done("staffing.lists.done"))
                : page(of, wrong.key()).status(422);
    }

    private View.Page page(SeatRole role, String wrong) {
        return View.page(
                "staffing/checklists",
                new ChecklistsPage(role, checklists.ofRole(role), checklists.compare(), keeps(), wrong));
    }

    private static SeatRole role(String given) {
        return List.of(SeatRole.values()).stream()
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElse(SeatRole.REVIEWER);
    }
}
