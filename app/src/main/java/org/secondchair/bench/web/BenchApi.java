package org.secondchair.bench.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Coverages;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.VettingRules;
import org.secondchair.bench.Vettings;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bench")
class BenchApi {
    /** @param reference the provider's own number; absent for one that is made up */
    record Adding(@Nullable String reference, @Nullable ProfileForm profile) {}

    /** @param person the colleague whose account it is; absent unties */
    record Account(@Nullable UUID person) {}

    record Made(UUID id) {}

    private final Professionals professionals;
    private final Coverages coverages;
    private final Vettings vettings;
    private final Dossiers dossiers;
    private final Today today;
    private final Once once;

    BenchApi(
            Professionals professionals,
            Coverages coverages,
            Vettings vettings,
            Dossiers dossiers,
            Today today,
            Once once) {
        this.professionals = professionals;
        this.coverages = coverages;
        this.vettings = vettings;
        this.dossiers = dossiers;
        this.today = today;
        this.once = once;
    }

    /** Takes the filters of the page: q, jurisdiction, language, level, location, skill, seniority, free, vetted, sort. */
    @GetMapping
    @Requires(Permission.SEE_BENCH)
    Professionals.Found list(ListQuery list, @RequestParam(defaultValue = "50") int limit) {
        return professionals.search(BenchFilter.read(list, today.here()), list.after(), limit);
    }

    /** Takes the filters of the page. */
    @GetMapping("/coverage")
    @Requires(Permission.SEE_BENCH)
    Coverages.Coverage coverage(ListQuery list) {
        LanguageSkill.Level level =
                Entered.constant(LanguageSkill.Level.class, list.text("level")).orElse(LanguageSkill.Level.B2);
        return coverages.of(BenchFilter.read(list, today.here()).speaking("", null), level);
    }

    /** Whose vetting does not hold for another 30 days, the first to end first. */
    @GetMapping("/vetting")
    @Requires(Permission.SEE_BENCH)
    Page<Vettings.Due> due(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        return vettings.due(after, limit);
    }

    @GetMapping("/{professionalId}")
    @Requires(Permission.SEE_BENCH)
    Professional one(@PathVariable UUID professionalId) {
        return dossiers.found(professionalId);
    }

    /** What somebody engaged again is asked for. @param on first day; today when absent */
    @GetMapping("/{professionalId}/to-ask-again")
    @Requires(Permission.SEE_BENCH)
    List<VettingRules.Finding> toAskAgain(
            @PathVariable UUID professionalId, @RequestParam(required = false) @Nullable String on) {
        return vettings.toAskAgain(professionalId, Entered.day(on).orElseGet(today::here))
                .orElseThrow(Refusal::missing);
    }

    @PostMapping
    @Requires(Permission.MANAGE_BENCH)
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@RequestBody Adding adding, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        String reference = Entered.text(adding.reference());
        ProfileForm form = adding.profile();
        if (form == null || !form.wrongs().isEmpty() || reference.length() > 60) {
            throw Refusal.because(
                    Refusal.Kind.BAD_REQUEST,
                    "bench.refused.fields",
                    form == null ? "profile" : String.join(", ", form.wrongs().keySet()));
        }
        UUID[] added = once.once(
                SubmissionKey.checked(key), UUID[].class, () -> switch (professionals.add(reference, form.profile())) {
                    case Professionals.Adding.Added one -> new UUID[] {one.id()};
                    case Professionals.Adding.ReferenceTaken _ -> new UUID[0];
                });
        if (added.length == 0) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "bench.wrong.taken");
        }
        return new Made(added[0]);
    }

    @PutMapping("/{professionalId}")
    @Requires(Permission.MANAGE_BENCH)
    Professional change(
            @PathVariable UUID professionalId,
            @RequestBody ProfileForm form,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        if (!form.wrongs().isEmpty()) {
            throw Refusal.because(
                    Refusal.Kind.BAD_REQUEST,
                    "bench.refused.fields",
                    String.join(", ", form.wrongs().keySet()));
        }
        dossiers.make(key, () -> professionals.change(professionalId, form.profile()));
        return dossiers.found(professionalId);
    }

    @PostMapping("/{professionalId}/account")
    @Requires(Permission.MANAGE_BENCH)
    Professional account(
            @PathVariable UUID professionalId,
            @RequestBody Account account,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        String wrong = once.once(SubmissionKey.checked(key), String.class, () -> switch (professionals.link(
                professionalId, account.person())) {
            case Professionals.Linking.Linked _ -> "";
            case Professionals.Linking.NobodySuch _ -> "bench.account.wrong.nobody";
            case Professionals.Linking.TiedElsewhere _ -> "bench.account.wrong.elsewhere";
        });
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, wrong);
        }
        return dossiers.found(professionalId);
    }

    @PostMapping("/{professionalId}/erase")
    @Requires(value = Permission.MANAGE_BENCH, stepUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable UUID professionalId, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        dossiers.found(professionalId);
        dossiers.make(key, () -> professionals.erase(professionalId));
    }
}
