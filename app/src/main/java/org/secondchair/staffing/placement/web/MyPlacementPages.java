package org.secondchair.staffing.placement.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondchair.staffing.placement.Certificate;
import org.secondchair.staffing.placement.Certificates;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.Hours;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a professional was invited to, works on and worked on: their own alone. */
@Controller
@RequestMapping("/my/placements")
class MyPlacementPages {
    static final String OWN = "/my/placements";

    private final Placing placing;
    private final Placements placements;
    private final Checklists checklists;
    private final Hours hours;
    private final Certificates certificates;

    MyPlacementPages(
            Placing placing, Placements placements, Checklists checklists, Hours hours, Certificates certificates) {
        this.placing = placing;
        this.placements = placements;
        this.checklists = checklists;
        this.hours = hours;
        this.certificates = certificates;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    View all() {
        var mine = placements.mine();
        return View.page(
                "staffing/myPlacements",
                new MyPlacementsPage(
                        mine,
                        certificates
                                .of(mine.stream().map(one -> one.id()).toList())
                                .keySet(),
                        checklists.mine(),
                        ""));
    }

    @GetMapping("/{placementId}")
    @Requires(Permission.SIGNED_IN)
    View one(@PathVariable UUID placementId) {
        return page(placementId, Placing.Wrong.NOTHING);
    }

    @PostMapping("/{placementId}/accept")
    @Requires(Permission.SIGNED_IN)
    View accept(
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam("_key") String key) {
        return done(placementId, placing.accept(placementId, agreed, key), "staffing.mine.accepted");
    }

    @PostMapping("/{placementId}/decline")
    @Requires(Permission.SIGNED_IN)
    View decline(
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return done(placementId, placing.decline(placementId, reason, key), "staffing.mine.declined");
    }

    @PostMapping("/{placementId}/items/{itemId}/done")
    @Requires(Permission.SIGNED_IN)
    View tick(@PathVariable UUID placementId, @PathVariable UUID itemId, @RequestParam("_key") String key) {
        placing.mine(placementId);
        return done(placementId, placing.tick(itemId, key), "staffing.ticked");
    }

    /** Of a list that hangs on no placement. */
    @PostMapping("/items/{itemId}/done")
    @Requires(Permission.SIGNED_IN)
    View tick(@PathVariable UUID itemId, @RequestParam("_key") String key) {
        Placing.Wrong wrong = placing.tick(itemId, key);
        return View.redirect(OWN).telling(wrong.done() ? Flash.done("staffing.ticked") : Flash.failed(wrong.key()));
    }

    @PostMapping("/{placementId}/hours")
    @Requires(Permission.SIGNED_IN)
    View log(
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String note,
            @RequestParam("_key") String key) {
        return done(placementId, placing.log(placementId, day, minutes, note, key), "staffing.hours.logged");
    }

    @PostMapping("/{placementId}/hours/{entryId}/reverse")
    @Requires(Permission.SIGNED_IN)
    View reverse(@PathVariable UUID placementId, @PathVariable UUID entryId, @RequestParam("_key") String key) {
        return done(placementId, placing.reverse(placementId, entryId, key), "staffing.hours.reversed.done");
    }

    @PostMapping("/{placementId}/certificate")
    @Requires(Permission.SIGNED_IN)
    View sign(
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String more,
            @RequestParam("_key") String key) {
        placing.mine(placementId);
        return Arrays.stream(Certificate.Held.values())
                .filter(one -> one.name().equals(held))
                .findFirst()
                .map(one -> done(placementId, placing.sign(placementId, one, more, key), "staffing.certificate.done"))
                .orElseGet(() -> page(placementId, Placing.Wrong.of("staffing.wrong.held"))
                        .status(422));
    }

    @GetMapping("/{placementId}/certificate.pdf")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<byte[]> certificate(@PathVariable UUID placementId) {
        placing.mine(placementId);
        return pdf(placementId, certificates);
    }

    static ResponseEntity<byte[]> pdf(UUID placementId, Certificates certificates) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate-" + placementId + ".pdf\"")
                .body(certificates.document(placementId).orElseThrow(Refusal::missing));
    }

    private View done(UUID placementId, Placing.Wrong wrong, String done) {
        return wrong.done()
                ? View.redirect(OWN + "/" + placementId).telling(Flash.done(done))
                : page(placementId, wrong).status(422);
    }

    private View.Page page(UUID placementId, Placing.Wrong wrong) {
        var placed = placing.mine(placementId);
        return View.page(
                "staffing/myPlacement",
                new MyPlacementPage(
                        placed,
                        hours.of(placementId),
                        certificates.of(List.of(placementId)).get(placementId),
                        wrong.key(),
                        wrong.about()));
    }
}
