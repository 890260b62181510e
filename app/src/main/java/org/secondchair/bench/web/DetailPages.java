package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.UUID;
import org.secondchair.bench.Admissions;
import org.secondchair.bench.Availabilities;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Rates;
import org.secondchair.bench.Vettings;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What hangs on one professional, changed by the provider: admissions, checks, calendar, rates. */
@Controller
@RequestMapping("/bench/{professionalId}")
class DetailPages {
    private final Admissions admissions;
    private final Vettings vettings;
    private final Availabilities availabilities;
    private final Rates rates;
    private final Dossiers dossiers;
    private final Today today;

    DetailPages(
            Admissions admissions,
            Vettings vettings,
            Availabilities availabilities,
            Rates rates,
            Dossiers dossiers,
            Today today) {
        this.admissions = admissions;
        this.vettings = vettings;
        this.availabilities = availabilities;
        this.rates = rates;
        this.dossiers = dossiers;
        this.today = today;
    }

    @PostMapping("/admissions")
    @Requires(Permission.MANAGE_BENCH)
    View state(
            @PathVariable UUID professionalId,
            AdmissionForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        return form.stated()
                .map(stated -> dossiers.done(
                        key,
                        path(professionalId, "admissions"),
                        "bench.admission.stated",
                        () -> admissions.state(professionalId, stated)))
                .orElseGet(() -> dossiers.wrong(professional, false, "admissions", "bench.wrong.admission"));
    }

    @PostMapping("/admissions/{admissionId}/remove")
    @Requires(Permission.MANAGE_BENCH)
    View remove(
            @PathVariable UUID professionalId,
            @PathVariable UUID admissionId,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        return dossiers.done(
                key,
                path(professionalId, "admissions"),
                "bench.admission.removed",
                () -> admissions.remove(professionalId, admissionId));
    }

    @PostMapping("/admissions/{admissionId}/check")
    @Requires(Permission.MANAGE_BENCH)
    View check(
            @PathVariable UUID professionalId,
            @PathVariable UUID admissionId,
            CheckForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        LocalDate day = today.here();
        return form.sound(day)
                ? dossiers.done(
                        key,
                        path(professionalId, "admissions"),
                        "bench.admission.checked",
                        () -> admissions.check(
                                professionalId, admissionId, form.on(day), Entered.text(form.evidence())))
                : dossiers.wrong(professional, false, "admissions", "bench.wrong.check");
    }

    @PostMapping("/vetting")
    @Requires(Permission.MANAGE_BENCH)
    View vet(
            @PathVariable UUID professionalId,
            CheckForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        return form.item(today.here())
                .map(item -> dossiers.done(
                        key,
                        path(professionalId, "vetting"),
                        "bench.vetting.recorded",
                        () -> vettings.record(professionalId, item)))
                .orElseGet(() -> dossiers.wrong(professional, false, "vetting", "bench.wrong.check"));
    }

    @PostMapping("/calendar")
    @Requires(Permission.MANAGE_BENCH)
    View except(
            @PathVariable UUID professionalId,
            ExceptionForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        return form.exception()
                .map(exception -> dossiers.done(
                        key,
                        path(professionalId, "calendar"),
                        "bench.calendar.changed",
                        () -> availabilities.except(professionalId, exception)))
                .orElseGet(() -> dossiers.wrong(professional, false, "calendar", "bench.wrong.exception"));
    }

    @PostMapping("/calendar/{exceptionId}/remove")
    @Requires(Permission.MANAGE_BENCH)
    View ordinary(
            @PathVariable UUID professionalId,
            @PathVariable UUID exceptionId,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        return dossiers.done(
                key,
                path(professionalId, "calendar"),
                "bench.calendar.changed",
                () -> availabilities.remove(professionalId, exceptionId));
    }

    @PostMapping("/rates")
    @Requires(Permission.MANAGE_BENCH)
    View rate(
            @PathVariable UUID professionalId,
            RateForm form,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        Professional professional = dossiers.found(professionalId);
        return form.rate(today.here())
                .map(rate -> dossiers.done(
                        key, path(professionalId, "rates"), "bench.rate.set", () -> rates.set(professionalId, rate)))
                .orElseGet(() -> dossiers.wrong(professional, false, "rates", "bench.wrong.rate"));
    }

    @PostMapping("/rates/{rateId}/end")
    @Requires(Permission.MANAGE_BENCH)
    View end(
            @PathVariable UUID professionalId,
            @PathVariable UUID rateId,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        return dossiers.done(
                key,
                path(professionalId, "rates"),
                "bench.rate.ended",
                () -> rates.end(professionalId, rateId, today.here()));
    }

    private static String path(UUID professionalId, String tab) {
        return "/bench/" + professionalId + "/" + tab;
    }
}
