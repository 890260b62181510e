package org.secondchair.matter.web.conflict;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterTabs;
import org.secondchair.matter.Matters;
import org.secondchair.matter.SubmissionKey;
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

/** Conflicts of interest in a matter: who was checked, what was found, what was decided by whom and why. */
@Controller
class ConflictPages {
    private final Matters matters;
    private final ConflictChecks checks;
    private final ConflictLines lines;
    private final MatterTabs tabs;
    private final Once once;
    private final Clock clock;

    ConflictPages(
            Matters matters, ConflictChecks checks, ConflictLines lines, MatterTabs tabs, Once once, Clock clock) {
        this.matters = matters;
        this.checks = checks;
        this.lines = lines;
        this.tabs = tabs;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/matters/{matterId}/conflicts")
    @Requires(Permission.DECIDE_CONFLICTS)
    View conflicts(@PathVariable UUID matterId) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<ConflictsPage.Line> shown = checks.latest(matterId).stream()
                .map(lines::line)
                .sorted(Comparator.comparing(ConflictPages::urgency))
                .toList();
        int waiting = (int) shown.stream()
                .filter(line -> line.state() == ConflictCheck.State.OPEN)
                .count();
        return View.page(
                "matter/conflicts", new ConflictsPage(matter, tabs.of(matterId, "/conflicts"), shown, waiting));
    }

    private static int urgency(ConflictsPage.Line line) {
        return switch (line.state()) {
            case OPEN, UNCHECKED -> 0;
            case DECLINED -> 1;
            case CLEARED -> line.until() != null ? 2 : line.hits() > 0 ? 3 : 4;
        };
    }

    @GetMapping("/matters/{matterId}/conflicts/{subjectId}")
    @Requires(Permission.DECIDE_CONFLICTS)
    View subject(@PathVariable UUID matterId, @PathVariable UUID subjectId) {
        return page(matterId, subjectId, null, "");
    }

    @PostMapping("/matters/{matterId}/conflicts/{subjectId}/again")
    @Requires(Permission.DECIDE_CONFLICTS)
    View again(@PathVariable UUID matterId, @PathVariable UUID subjectId, @RequestParam("_key") String key) {
        boolean run = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> checks.again(matterId, subjectId).isPresent());
        if (!run) {
            throw Refusal.missing();
        }
        return back(matterId, subjectId).telling(Flash.done("matter.conflict.checked"));
    }

    @PostMapping("/matters/{matterId}/conflicts/{subjectId}/hits/{hitId}")
    @Requires(Permission.DECIDE_CONFLICTS)
    View decide(
            @PathVariable UUID matterId,
            @PathVariable UUID subjectId,
            @PathVariable UUID hitId,
            DecisionForm form,
            @RequestParam("_key") String key) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        String wrong = form.wrong(matter.timeZone(), clock.instant());
        if (!wrong.isEmpty()) {
            var entered = new SubjectPage.Form(
                    hitId,
                    DecisionForm.text(form.verdict()),
                    DecisionForm.text(form.reason()),
                    DecisionForm.text(form.until()));
            return page(matterId, subjectId, entered, wrong).status(422);
        }
        boolean decided = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> checks.decide(matterId, hitId, form.made(), form.said(), form.end(matter.timeZone())));
        if (!decided) {
            throw Refusal.missing();
        }
        return back(matterId, subjectId).telling(Flash.done("matter.conflict.decided"));
    }

    private static View.Redirect back(UUID matterId, UUID subjectId) {
        return View.redirect("/matters/" + matterId + "/conflicts/" + subjectId);
    }

    private View.Page page(
            UUID matterId, UUID subjectId, SubjectPage.@org.jspecify.annotations.Nullable Form form, String wrong) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        ConflictCheck check = checks.latest(matterId, subjectId).orElseThrow(Refusal::missing);
        return View.page(
                "matter/conflict",
                new SubjectPage(matter, lines.line(check), lines.name(check.runBy()), lines.hits(check), form, wrong));
    }
}
