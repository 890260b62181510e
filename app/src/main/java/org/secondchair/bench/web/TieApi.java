package org.secondchair.bench.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.bench.Professional;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TieApi {
    private final ConflictEntries entries;
    private final Dossiers dossiers;

    TieApi(ConflictEntries entries, Dossiers dossiers) {
        this.entries = entries;
        this.dossiers = dossiers;
    }

    /** Former names, employers and placements, newest first. */
    @GetMapping("/api/bench/{professionalId}/ties")
    @Requires(Permission.SEE_BENCH)
    List<ConflictEntry> ties(@PathVariable UUID professionalId) {
        return entries.historyOf(dossiers.found(professionalId).id());
    }

    @PostMapping("/api/bench/{professionalId}/ties")
    @Requires(Permission.MANAGE_BENCH)
    List<ConflictEntry> enter(
            @PathVariable UUID professionalId,
            @RequestBody TieForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        return enter(dossiers.found(professionalId), form, key);
    }

    @PostMapping("/api/bench/{professionalId}/ties/{tieId}/remove")
    @Requires(Permission.MANAGE_BENCH)
    List<ConflictEntry> remove(
            @PathVariable UUID professionalId,
            @PathVariable UUID tieId,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        return remove(dossiers.found(professionalId), tieId, key);
    }

    @GetMapping("/api/me/profile/ties")
    @Requires(Permission.SIGNED_IN)
    List<ConflictEntry> mine() {
        return entries.historyOf(dossiers.own().id());
    }

    @PostMapping("/api/me/profile/ties")
    @Requires(Permission.SIGNED_IN)
    List<ConflictEntry> enterMine(
            @RequestBody TieForm form, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        return enter(dossiers.own(), form, key);
    }

    @PostMapping("/api/me/profile/ties/{tieId}/remove")
    @Requires(Permission.SIGNED_IN)
    List<ConflictEntry> removeMine(
            @PathVariable UUID tieId, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        return remove(dossiers.own(), tieId, key);
    }

    private List<ConflictEntry> enter(Professional professional, TieForm form, String key) {
        ConflictEntry entry = form.entry(professional.id())
                .orElseThrow(() -> Refusal.because(Refusal.Kind.BAD_REQUEST, "bench.wrong.tie"));
        dossiers.make(key, () -> {
            entries.enter(entry);
            return true;
        });
        return entries.historyOf(professional.id());
    }

    private List<ConflictEntry> remove(Professional professional, UUID tieId, String key) {
        dossiers.make(
                key,
                () -> entries.historyOf(professional.id()).stream()
                                .anyMatch(tie -> tie.id().equals(tieId))
                        && entries.remove(tieId));
        return entries.historyOf(professional.id());
    }
}
