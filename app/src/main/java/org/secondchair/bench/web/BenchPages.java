package org.secondchair.bench.web;

import java.util.Map;
import java.util.UUID;
import org.secondchair.bench.Coverages;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.Vettings;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.bench.reminder.VettingReminders;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bench as a whole: who is on it, whose vetting ends, where it covers what. */
@Controller
class BenchPages {
    private static final int ROWS = 50;
    private static final int LANGUAGES = 12;

    private final Professionals professionals;
    private final Coverages coverages;
    private final Vettings vettings;
    private final VettingReminders reminders;
    private final Today today;
    private final Once once;

    BenchPages(
            Professionals professionals,
            Coverages coverages,
            Vettings vettings,
            VettingReminders reminders,
            Today today,
            Once once) {
        this.professionals = professionals;
        this.coverages = coverages;
        this.vettings = vettings;
        this.reminders = reminders;
        this.today = today;
        this.once = once;
    }

    @GetMapping("/bench")
    @Requires(Permission.SEE_BENCH)
    View list(ListQuery list) {
        reminders.watch();
        return View.page(
                "bench/list",
                new BenchListPage(
                        list,
                        professionals.search(BenchFilter.read(list, today.here()), list.after(), ROWS),
                        professionals.vocabulary(),
                        today.here(),
                        BenchFilter.filters(list)));
    }

    @GetMapping("/bench/coverage")
    @Requires(Permission.SEE_BENCH)
    View coverage(ListQuery list) {
        LanguageSkill.Level level =
                Entered.constant(LanguageSkill.Level.class, list.text("level")).orElse(LanguageSkill.Level.B2);
        var query = BenchFilter.read(list, today.here()).speaking("", null);
        Coverages.Coverage coverage = coverages.of(query, level);
        int most =
                coverage.rows().stream().mapToInt(Coverages.Row::people).max().orElse(0);
        return View.page(
                "bench/coverage",
                new CoveragePage(
                        list,
                        coverage,
                        coverage.languages().stream().limit(LANGUAGES).toList(),
                        level.name(),
                        most));
    }

    @GetMapping("/bench/vetting")
    @Requires(Permission.SEE_BENCH)
    View queue(ListQuery list) {
        return View.page("bench/queue", new QueuePage(list, vettings.due(list.after(), ROWS)));
    }

    @GetMapping("/bench/new")
    @Requires(Permission.MANAGE_BENCH)
    View blank() {
        return View.page("bench/new", new NewProfessionalPage(ProfileForm.empty(today.zone()), "", Map.of()));
    }

    @PostMapping("/bench")
    @Requires(Permission.MANAGE_BENCH)
    View add(
            ProfileForm form,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        String checked = SubmissionKey.checked(key);
        Map<String, String> wrongs = form.wrongs();
        if (reference.strip().length() > 60) {
            wrongs.put("reference", "bench.wrong.reference");
        }
        if (!wrongs.isEmpty()) {
            return View.page("bench/new", new NewProfessionalPage(form, reference, wrongs))
                    .status(422);
        }
        UUID[] added = once.once(checked, UUID[].class, () -> switch (professionals.add(reference, form.profile())) {
            case Professionals.Adding.Added one -> new UUID[] {one.id()};
            case Professionals.Adding.ReferenceTaken _ -> new UUID[0];
        });
        return added.length == 1
                ? View.redirect("/bench/" + added[0]).telling(Flash.done("bench.added"))
                : View.page(
                                "bench/new",
                                new NewProfessionalPage(form, reference, Map.of("reference", "bench.wrong.taken")))
                        .status(422);
    }
}
