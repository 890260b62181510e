package org.secondchair.staffing.shift.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.shift.MyDay;
import org.secondchair.staffing.shift.Shifts;
import org.secondchair.staffing.shift.calendar.CalendarFeeds;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acting professional's own shifts. */
@Controller
@RequestMapping("/my")
class MyDayPages {
    private final Shifts shifts;
    private final ShiftSteps steps;
    private final CalendarFeeds feeds;

    MyDayPages(Shifts shifts, ShiftSteps steps, CalendarFeeds feeds) {
        this.shifts = shifts;
        this.steps = steps;
        this.feeds = feeds;
    }

    @GetMapping("/day")
    @Requires(Permission.SIGNED_IN)
    View day() {
        return page("", null, ShiftSteps.Result.TAKEN, "", "");
    }

    @PostMapping("/shifts/{shiftKey}/acknowledge")
    @Requires(Permission.SIGNED_IN)
    View acknowledge(@PathVariable UUID shiftKey, @RequestParam("_key") String key) {
        return answer(shiftKey, steps.acknowledge(shiftKey, key), "staffing.day.read.done", "", "");
    }

    @PostMapping("/shifts/{shiftKey}/start")
    @Requires(Permission.SIGNED_IN)
    View start(@PathVariable UUID shiftKey, @RequestParam("_key") String key) {
        return answer(shiftKey, steps.start(shiftKey, key), "staffing.day.started.done", "", "");
    }

    @PostMapping("/shifts/{shiftKey}/end")
    @Requires(Permission.SIGNED_IN)
    View end(
            @PathVariable UUID shiftKey,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String open,
            @RequestParam("_key") String key) {
        return answer(shiftKey, steps.end(shiftKey, done, open, key), "staffing.day.ended.done", done, open);
    }

    @PostMapping("/shifts/{shiftKey}/drop-out")
    @Requires(Permission.SIGNED_IN)
    View dropOut(
            @PathVariable UUID shiftKey,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return answer(shiftKey, steps.dropOut(shiftKey, reason, key), "staffing.day.dropped.done", "", "");
    }

    /** Shows the address once: only the hash of its secret is kept. */
    @PostMapping("/calendar")
    @Requires(Permission.SIGNED_IN)
    View open(@RequestParam("_key") String key, HttpServletRequest request) {
        SubmissionKey.checked(key); // the secret is not kept, so a repeated call makes another one
        mine();
        return page(CalendarPages.address(request, feeds.make()), null, ShiftSteps.Result.TAKEN, "", "");
    }

    @PostMapping("/calendar/revoke")
    @Requires(Permission.SIGNED_IN)
    View revoke(@RequestParam("_key") String key) {
        SubmissionKey.checked(key); // revoked twice is revoked
        mine();
        feeds.revoke();
        return View.redirect("/my/day").telling(Flash.done("staffing.calendar.closed"));
    }

    private View answer(UUID shiftKey, ShiftSteps.Result result, String told, String done, String open) {
        return result.wrong().isEmpty()
                ? View.redirect("/my/day").telling(Flash.done(told))
                : page("", shiftKey, result, done, open).status(422);
    }

    private MyDay mine() {
        return shifts.mine().orElseThrow(Refusal::missing);
    }

    private View.Page page(String feed, @Nullable UUID at, ShiftSteps.Result result, String done, String open) {
        @Nullable Instant madeAt = feeds.madeAt().orElse(null);
        return View.page(
                "staffing/myDay", new MyDayPage(mine(), madeAt, feed, at, result.wrong(), result.about(), done, open));
    }
}
