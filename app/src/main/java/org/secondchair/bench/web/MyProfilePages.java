package org.secondchair.bench.web;

import java.util.Map;
import java.util.UUID;
import org.secondchair.bench.Admissions;
import org.secondchair.bench.Availabilities;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acting person's own profile. Missing for whoever is on no bench. */
@Controller
@RequestMapping("/me/profile")
class MyProfilePages {
    private final Professionals professionals;
    private final Admissions admissions;
    private final Availabilities availabilities;
    private final Dossiers dossiers;

    MyProfilePages(
            Professionals professionals, Admissions admissions, Availabilities availabilities, Dossiers dossiers) {
        this.professionals = professionals;
        this.admissions = admissions;
        this.availabilities = availabilities;
        this.dossiers = dossiers;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    View mine() {
        return dossiers.page(dossiers.own(), true, "");
    }

    @GetMapping("/{tab}")
    @Requires(Permission.SIGNED_IN)
    View tab(@PathVariable String tab) {
        if (!ProfessionalPages.TABS.contains(tab) || tab.equals("account")) {
            throw Refusal.missing();
        }
        return dossiers.page(dossiers.own(), true, tab);
    }

    @PostMapping
    @Requires(Permission.SIGNED_IN)
    View change(ProfileForm form, @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional mine = dossiers.own();
        Map<String, String> wrongs = form.wrongs();
        return wrongs.isEmpty()
                ? dossiers.done(
                        key, Dossiers.OWN, "bench.changed", () -> professionals.change(mine.id(), form.profile()))
                : dossiers.page(mine, true, "", form, "", wrongs).status(422);
    }

    @PostMapping("/admissions")
    @Requires(Permission.SIGNED_IN)
    View state(AdmissionForm form, @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional mine = dossiers.own();
        return form.stated()
                .map(stated -> dossiers.done(
                        key,
                        Dossiers.OWN + "/admissions",
                        "bench.admission.stated",
                        () -> admissions.state(mine.id(), stated)))
                .orElseGet(() -> dossiers.wrong(mine, true, "admissions", "bench.wrong.admission"));
    }

    @PostMapping("/admissions/{admissionId}/remove")
    @Requires(Permission.SIGNED_IN)
    View remove(@PathVariable UUID admissionId, @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional mine = dossiers.own();
        return dossiers.done(
                key,
                Dossiers.OWN + "/admissions",
                "bench.admission.removed",
                () -> admissions.remove(mine.id(), admissionId));
    }

    @PostMapping("/calendar")
    @Requires(Permission.SIGNED_IN)
    View except(ExceptionForm form, @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional mine = dossiers.own();
        return form.exception()
                .map(exception -> dossiers.done(
                        key,
                        Dossiers.OWN + "/calendar",
                        "bench.calendar.changed",
                        () -> availabilities.except(mine.id(), exception)))
                .orElseGet(() -> dossiers.wrong(mine, true, "calendar", "bench.wrong.exception"));
    }

    @PostMapping("/calendar/{exceptionId}/remove")
    @Requires(Permission.SIGNED_IN)
    View ordinary(@PathVariable UUID exceptionId, @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional mine = dossiers.own();
        return dossiers.done(
                key,
                Dossiers.OWN + "/calendar",
                "bench.calendar.changed",
                () -> availabilities.remove(mine.id(), exceptionId));
    }
}
