package org.secondchair.bench.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One professional: what is said of them, whose account it is, and their erasure. */
@Controller
class ProfessionalPages {
    static final Set<String> TABS = Set.of("admissions", "vetting", "calendar", "rates", "ties", "account");

    private final Professionals professionals;
    private final Dossiers dossiers;
    private final Once once;

    ProfessionalPages(Professionals professionals, Dossiers dossiers, Once once) {
        this.professionals = professionals;
        this.dossiers = dossiers;
        this.once = once;
    }

    @GetMapping("/bench/{professionalId}")
    @Requires(Permission.SEE_BENCH)
    View one(@PathVariable UUID professionalId) {
        return dossiers.page(dossiers.found(professionalId), false, "");
    }

    @GetMapping("/bench/{professionalId}/{tab}")
    @Requires(Permission.SEE_BENCH)
    View tab(@PathVariable UUID professionalId, @PathVariable String tab) {
        if (!TABS.contains(tab)) {
            throw Refusal.missing();
        }
        return dossiers.page(dossiers.found(professionalId), false, tab);
    }

    @PostMapping("/bench/{professionalId}")
    @Requires(Permission.MANAGE_BENCH)
    View change(
            @PathVariable UUID professionalId,
            ProfileForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        Map<String, String> wrongs = form.wrongs();
        return wrongs.isEmpty()
                ? dossiers.done(
                        key,
                        "/bench/" + professionalId,
                        "bench.changed",
                        () -> professionals.change(professionalId, form.profile()))
                : dossiers.page(professional, false, "", form, "", wrongs).status(422);
    }

    @PostMapping("/bench/{professionalId}/account")
    @Requires(Permission.MANAGE_BENCH)
    View account(
            @PathVariable UUID professionalId,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        UUID personId = id(person);
        if (!person.isBlank() && personId == null) {
            return dossiers.wrong(professional, false, "account", "bench.account.wrong.nobody");
        }
        String wrong = once.once(
                SubmissionKey.checked(key), String.class, () -> switch (professionals.link(professionalId, personId)) {
                    case Professionals.Linking.Linked _ -> "";
                    case Professionals.Linking.NobodySuch _ -> "bench.account.wrong.nobody";
                    case Professionals.Linking.TiedElsewhere _ -> "bench.account.wrong.elsewhere";
                });
        return wrong.isEmpty()
                ? View.redirect("/bench/" + professionalId + "/account")
                        .telling(Flash.done(personId == null ? "bench.account.untied" : "bench.account.tied"))
                : dossiers.wrong(professional, false, "account", wrong);
    }

    private static @org.jspecify.annotations.Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null; // no id at all: nobody such
        }
    }

    @PostMapping("/bench/{professionalId}/erase")
    @Requires(value = Permission.MANAGE_BENCH, stepUp = true)
    View erase(@PathVariable UUID professionalId, @RequestParam(name = "_key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        return dossiers.done(key, "/bench", "bench.erased", () -> professionals.erase(professionalId));
    }
}
