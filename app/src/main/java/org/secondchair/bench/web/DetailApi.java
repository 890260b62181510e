package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.UUID;
import org.secondchair.bench.Admission;
import org.secondchair.bench.Admissions;
import org.secondchair.bench.Availabilities;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Rate;
import org.secondchair.bench.Rates;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.Vettings;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bench/{professionalId}")
class DetailApi {
    private final Admissions admissions;
    private final Availabilities availabilities;
    private final Vettings vettings;
    private final Rates rates;
    private final Today today;
    private final Dossiers dossiers;

    DetailApi(
            Admissions admissions,
            Availabilities availabilities,
            Vettings vettings,
            Rates rates,
            Today today,
            Dossiers dossiers) {
        this.admissions = admissions;
        this.availabilities = availabilities;
        this.vettings = vettings;
        this.rates = rates;
        this.today = today;
        this.dossiers = dossiers;
    }

    @PostMapping("/admissions")
    @Requires(Permission.MANAGE_BENCH)
    Professional state(
            @PathVariable UUID professionalId,
            @RequestBody AdmissionForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        Admission.Stated stated = form.stated().orElseThrow(() -> bad("bench.wrong.admission"));
        dossiers.make(key, () -> admissions.state(id, stated));
        return dossiers.found(professionalId);
    }

    @PostMapping("/admissions/{admissionId}/remove")
    @Requires(Permission.MANAGE_BENCH)
    Professional remove(
            @PathVariable UUID professionalId,
            @PathVariable UUID admissionId,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        dossiers.make(key, () -> admissions.remove(id, admissionId));
        return dossiers.found(professionalId);
    }

    @PostMapping("/calendar")
    @Requires(Permission.MANAGE_BENCH)
    Professional except(
            @PathVariable UUID professionalId,
            @RequestBody ExceptionForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        CalendarException exception = form.exception().orElseThrow(() -> bad("bench.wrong.exception"));
        dossiers.make(key, () -> availabilities.except(id, exception));
        return dossiers.found(professionalId);
    }

    @PostMapping("/calendar/{exceptionId}/remove")
    @Requires(Permission.MANAGE_BENCH)
    Professional ordinary(
            @PathVariable UUID professionalId,
            @PathVariable UUID exceptionId,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        dossiers.make(key, () -> availabilities.remove(id, exceptionId));
        return dossiers.found(professionalId);
    }

    @PostMapping("/admissions/{admissionId}/check")
    @Requires(Permission.MANAGE_BENCH)
    Professional check(
            @PathVariable UUID professionalId,
            @PathVariable UUID admissionId,
            @RequestBody CheckForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        LocalDate day = today.here();
        if (!form.sound(day)) {
            throw bad("bench.wrong.check");
        }
        dossiers.make(key, () -> admissions.check(id, admissionId, form.on(day), Entered.text(form.evidence())));
        return dossiers.found(professionalId);
    }

    @PostMapping("/vetting")
    @Requires(Permission.MANAGE_BENCH)
    Professional vet(
            @PathVariable UUID professionalId,
            @RequestBody CheckForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        VettingItem.Checked item = form.item(today.here()).orElseThrow(() -> bad("bench.wrong.check"));
        dossiers.make(key, () -> vettings.record(id, item));
        return dossiers.found(professionalId);
    }

    @PostMapping("/rates")
    @Requires(Permission.MANAGE_BENCH)
    Professional rate(
            @PathVariable UUID professionalId,
            @RequestBody RateForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        Rate rate = form.rate(today.here()).orElseThrow(() -> bad("bench.wrong.rate"));
        dossiers.make(key, () -> rates.set(id, rate));
        return dossiers.found(professionalId);
    }

    @PostMapping("/rates/{rateId}/end")
    @Requires(Permission.MANAGE_BENCH)
    Professional end(
            @PathVariable UUID professionalId,
            @PathVariable UUID rateId,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.found(professionalId).id();
        dossiers.make(key, () -> rates.end(id, rateId, today.here()));
        return dossiers.found(professionalId);
    }

    private static Refusal bad(String textKey) {
        return Refusal.because(Refusal.Kind.BAD_REQUEST, textKey);
    }
}
