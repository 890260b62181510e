package org.secondchair.bench.web;

import java.util.UUID;
import org.secondchair.bench.Admission;
import org.secondchair.bench.Admissions;
import org.secondchair.bench.Availabilities;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me/profile")
class MyProfileApi {
    private final Admissions admissions;
    private final Availabilities availabilities;
    private final Professionals professionals;
    private final Dossiers dossiers;

    MyProfileApi(Admissions admissions, Availabilities availabilities, Professionals professionals, Dossiers dossiers) {
        this.admissions = admissions;
        this.availabilities = availabilities;
        this.professionals = professionals;
        this.dossiers = dossiers;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    Professional mine() {
        return dossiers.own();
    }

    @PutMapping
    @Requires(Permission.SIGNED_IN)
    Professional change(
            @RequestBody ProfileForm form, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.own().id();
        if (!form.wrongs().isEmpty()) {
            throw Refusal.because(
                    Refusal.Kind.BAD_REQUEST,
                    "bench.refused.fields",
                    String.join(", ", form.wrongs().keySet()));
        }
        dossiers.make(key, () -> professionals.change(id, form.profile()));
        return dossiers.own();
    }

    @PostMapping("/admissions")
    @Requires(Permission.SIGNED_IN)
    Professional state(
            @RequestBody AdmissionForm form, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.own().id();
        Admission.Stated stated = form.stated().orElseThrow(() -> bad("bench.wrong.admission"));
        dossiers.make(key, () -> admissions.state(id, stated));
        return dossiers.own();
    }

    @PostMapping("/admissions/{admissionId}/remove")
    @Requires(Permission.SIGNED_IN)
    Professional remove(
            @PathVariable UUID admissionId, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.own().id();
        dossiers.make(key, () -> admissions.remove(id, admissionId));
        return dossiers.own();
    }

    @PostMapping("/calendar")
    @Requires(Permission.SIGNED_IN)
    Professional except(
            @RequestBody ExceptionForm form, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.own().id();
        CalendarException exception = form.exception().orElseThrow(() -> bad("bench.wrong.exception"));
        dossiers.make(key, () -> availabilities.except(id, exception));
        return dossiers.own();
    }

    @PostMapping("/calendar/{exceptionId}/remove")
    @Requires(Permission.SIGNED_IN)
    Professional ordinary(
            @PathVariable UUID exceptionId, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        UUID id = dossiers.own().id();
        dossiers.make(key, () -> availabilities.remove(id, exceptionId));
        return dossiers.own();
    }

    private static Refusal bad(String textKey) {
        return Refusal.because(Refusal.Kind.BAD_REQUEST, textKey);
    }
}
