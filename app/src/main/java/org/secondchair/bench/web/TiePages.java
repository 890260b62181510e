package org.secondchair.bench.web;

import java.util.UUID;
import org.secondchair.bench.Professional;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Former names, employers and placements of one professional: names that a check for conflicts compares. */
@Controller
class TiePages {
    private final ConflictEntries entries;
    private final Dossiers dossiers;

    TiePages(ConflictEntries entries, Dossiers dossiers) {
        this.entries = entries;
        this.dossiers = dossiers;
    }

    @PostMapping("/bench/{professionalId}/ties")
    @Requires(Permission.MANAGE_BENCH)
    View enter(
            @PathVariable UUID professionalId,
            TieForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        return enter(dossiers.found(professionalId), false, "/bench/" + professionalId, form, key);
    }

    @PostMapping("/bench/{professionalId}/ties/{tieId}/remove")
    @Requires(Permission.MANAGE_BENCH)
    View remove(
            @PathVariable UUID professionalId,
            @PathVariable UUID tieId,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        return dossiers.done(
                key, "/bench/" + professionalId + "/ties", "bench.tie.removed", () -> remove(professional, tieId));
    }

    @PostMapping("/me/profile/ties")
    @Requires(Permission.SIGNED_IN)
    View enterMine(TieForm form, @RequestParam(name = "_key", defaultValue = "") String key) {
        return enter(dossiers.own(), true, Dossiers.OWN, form, key);
    }

    @PostMapping("/me/profile/ties/{tieId}/remove")
    @Requires(Permission.SIGNED_IN)
    View removeMine(@PathVariable UUID tieId, @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional mine = dossiers.own();
        return dossiers.done(key, Dossiers.OWN + "/ties", "bench.tie.removed", () -> remove(mine, tieId));
    }

    private View enter(Professional professional, boolean own, String base, TieForm form, String key) {
        return form.entry(professional.id())
                .map(entry -> dossiers.done(key, base + "/ties", "bench.tie.entered", () -> {
                    entries.enter(entry);
                    return true;
                }))
                .orElseGet(() -> dossiers.wrong(professional, own, "ties", "bench.wrong.tie"));
    }

    /** Nobody takes out what is somebody else's. */
    private boolean remove(Professional professional, UUID tieId) {
        return entries.historyOf(professional.id()).stream()
                        .anyMatch(tie -> tie.id().equals(tieId))
                && entries.remove(tieId);
    }
}
