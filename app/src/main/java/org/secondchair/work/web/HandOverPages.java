package org.secondchair.work.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Terms;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.secondchair.work.Draft;
import org.secondchair.work.HandOver;
import org.secondchair.work.HandOver.Step;
import org.secondchair.work.prediction.Load;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard: what, documents and due date, plan, provider. What was said is kept on the server after each page. */
@Controller
@RequestMapping("/matters/{matterId}/hand-over")
class HandOverPages {
    private final HandOver handOver;
    private final HandOverView view;
    private final Matters matters;
    private final Once once;
    private final Clock clock;

    HandOverPages(HandOver handOver, HandOverView view, Matters matters, Once once, Clock clock) {
        this.handOver = handOver;
        this.view = view;
        this.matters = matters;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.HAND_OVER)
    View step(@PathVariable UUID matterId, @RequestParam(defaultValue = "") String step) {
        Draft draft = handOver.draft(matterId);
        Step reached = handOver.missing(draft).orElse(Step.PROVIDER);
        Step shown = asked(step, reached);
        return view.page(matter(matterId), shown, draft, entered(shown, draft), Map.of());
    }

    @PostMapping("/what")
    @Requires(Permission.HAND_OVER)
    View what(
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String instructions) {
        Map<String, String> wrongs = new LinkedHashMap<>();
        if (title.isBlank() || title.strip().length() > Terms.LONGEST_TITLE) {
            wrongs.put("title", "work.wrong.title");
        }
        if (instructions.length() > MatterDetails.LONGEST_BRIEF) {
            wrongs.put("instructions", "work.wrong.instructions");
        }
        Draft draft = handOver.draft(matterId);
        if (!wrongs.isEmpty()) {
            Map<String, String> entered = Map.of("title", title, "instructions", instructions);
            return view.page(matter(matterId), Step.WHAT, draft, entered, wrongs)
                    .status(422);
        }
        handOver.save(draft.saying(title.strip(), instructions.strip()));
        return next(matterId, Step.DOCUMENTS);
    }

    @PostMapping("/documents")
    @Requires(Permission.HAND_OVER)
    View documents(
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "") String documents,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String dueDate,
            @RequestParam(defaultValue = "") String dueTime) {
        Matter matter = matter(matterId);
        Map<String, String> wrongs = new LinkedHashMap<>();
        Integer count = count(documents);
        if (count == null) {
            wrongs.put("documents", "work.wrong.documents");
        }
        if (note.length() > 2000) {
            wrongs.put("note", "work.wrong.note");
        }
        Instant due = due(dueDate, dueTime, matter);
        if (due == null || !due.isAfter(clock.instant())) {
            wrongs.put("dueDate", "work.wrong.due");
        }
        Draft draft = handOver.draft(matterId);
        if (count == null || due == null || !wrongs.isEmpty()) {
            var entered = Map.of("documents", documents, "note", note, "dueDate", dueDate, "dueTime", dueTime);
            return view.page(matter, Step.DOCUMENTS, draft, entered, wrongs).status(422);
        }
        handOver.save(draft.with(count, note.strip(), due));
        return next(matterId, Step.PLAN);
    }

    /** Reckons again with what stands in the form; the answer to each change of it. */
    @PostMapping("/forecast")
    @Requires(Permission.HAND_OVER)
    View forecast(@PathVariable UUID matterId, @RequestParam Map<String, String> entered) {
        var form = new PlanForm(entered);
        Draft draft = form.onto(handOver.draft(matterId));
        handOver.save(draft);
        var page = view.model(matter(matterId), Step.PLAN, draft, entered, form.wrongs());
        return View.part("work/forecasts", page);
    }

    @PostMapping("/plan")
    @Requires(Permission.HAND_OVER)
    View plan(@PathVariable UUID matterId, @RequestParam Map<String, String> entered) {
        var form = new PlanForm(entered);
        Draft draft = form.onto(handOver.draft(matterId));
        handOver.save(draft);
        Map<String, String> wrongs = new LinkedHashMap<>(form.wrongs());
        if (draft.priority() == null) {
            wrongs.put("priority", "work.wrong.priority");
        } else if (draft.model() == null) {
            wrongs.put("model", "work.wrong.model");
        }
        return wrongs.isEmpty()
                ? next(matterId, Step.PROVIDER)
                : view.page(matter(matterId), Step.PLAN, draft, entered, wrongs).status(422);
    }

    @PostMapping("/provider")
    @Requires(Permission.HAND_OVER)
    View provider(
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String supervisor,
            @RequestParam("_key") String key) {
        Draft before = handOver.draft(matterId);
        Draft draft = before.to(id(provider), id(supervisor));
        // a repeated submission finds no draft any more, and its key replays what the first one led to
        Done done = once.once(SubmissionKey.checked(key), Done.class, () -> {
            handOver.save(draft);
            return switch (handOver.handOver(matterId)) {
                case HandOver.Outcome.Done ok ->
                    new Done("/engagements/" + ok.engagementId() + "/requests/" + ok.requestId(), "");
                case HandOver.Outcome.Incomplete incomplete ->
                    new Done("", incomplete.step().name());
                case HandOver.Outcome.NoSuchProvider _ -> new Done("", Step.PROVIDER.name());
            };
        });
        if (!done.href().isEmpty()) {
            return View.redirect(done.href()).telling(Flash.done("work.handedOver"));
        }
        Step missing = Step.valueOf(done.missing());
        if (missing != Step.PROVIDER) {
            return next(matterId, missing);
        }
        var entered = Map.of("provider", provider, "supervisor", supervisor);
        return view.page(matter(matterId), Step.PROVIDER, draft, entered, Map.of("provider", "work.wrong.provider"))
                .status(422);
    }

    /** What a hand-over led to, as it is replayed. */
    record Done(String href, String missing) {}

    @PostMapping("/discard")
    @Requires(Permission.HAND_OVER)
    View discard(@PathVariable UUID matterId) {
        handOver.discard(matterId);
        return View.redirect("/matters/" + matterId).telling(Flash.done("work.discarded"));
    }

    private Matter matter(UUID matterId) {
        return matters.find(matterId).orElseThrow(Refusal::missing);
    }

    private static View next(UUID matterId, Step step) {
        return View.redirect(
                "/matters/" + matterId + "/hand-over?step=" + step.name().toLowerCase(Locale.ROOT));
    }

    /** The step asked for, but never beyond what was reached. */
    private static Step asked(String name, Step reached) {
        for (Step step : Step.values()) {
            if (step.name().equalsIgnoreCase(name)) {
                return step.compareTo(reached) <= 0 ? step : reached;
            }
        }
        return reached;
    }

    private Map<String, String> entered(Step step, Draft draft) {
        return switch (step) {
            case WHAT -> Map.of("title", draft.title(), "instructions", draft.instructions());
            case DOCUMENTS -> documentsEntered(draft);
            case PLAN -> PlanForm.entered(draft);
            case PROVIDER -> Map.of("provider", text(draft.providerId()), "supervisor", text(draft.supervisorId()));
        };
    }

    private Map<String, String> documentsEntered(Draft draft) {
        Map<String, String> entered = new LinkedHashMap<>();
        entered.put("documents", text(draft.documents()));
        entered.put("note", draft.documentsNote());
        Matter matter = matter(draft.matterId());
        ZonedDateTime due = draft.dueAt() == null
                ? clock.instant()
                        .atZone(matter.timeZone())
                        .plusDays(7)
                        .toLocalDate()
                        .atTime(9, 0)
                        .atZone(matter.timeZone())
                : draft.dueAt().atZone(matter.timeZone());
        entered.put("dueDate", due.toLocalDate().toString());
        entered.put("dueTime", due.toLocalTime().withSecond(0).withNano(0).toString());
        return entered;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer count(String text) {
        try {
            int count = Integer.parseInt(text.replaceAll("[\\s.,'_]", ""));
            return count >= 1 && count <= Load.MOST_DOCUMENTS ? count : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant due(String date, String time, Matter matter) {
        try {
            LocalTime at = time.isBlank() ? LocalTime.of(17, 0) : LocalTime.parse(time);
            return LocalDate.parse(date).atTime(at).atZone(matter.timeZone()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
