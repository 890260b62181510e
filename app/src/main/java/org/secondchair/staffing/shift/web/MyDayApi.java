package org.secondchair.staffing.shift.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.shift.MyDay;
import org.secondchair.staffing.shift.Shifts;
import org.secondchair.staffing.shift.calendar.CalendarFeeds;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/my")
class MyDayApi {
    /** @param open what is open; null or empty when nothing is */
    record Note(@Nullable String done, @Nullable String open) {}

    record Why(@Nullable String reason) {}

    /** @param address whole, with its secret; told this once */
    record Feed(String address) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    private final Shifts shifts;
    private final ShiftSteps steps;
    private final CalendarFeeds feeds;

    MyDayApi(Shifts shifts, ShiftSteps steps, CalendarFeeds feeds) {
        this.shifts = shifts;
        this.steps = steps;
        this.feeds = feeds;
    }

    @GetMapping("/day")
    @Requires(Permission.SIGNED_IN)
    MyDay day() {
        return shifts.mine().orElseThrow(Refusal::missing);
    }

    @PostMapping("/shifts/{shiftKey}/acknowledge")
    @Requires(Permission.SIGNED_IN)
    Outcome acknowledge(@PathVariable UUID shiftKey, @RequestHeader("Idempotency-Key") String key) {
        return outcome(steps.acknowledge(shiftKey, key));
    }

    @PostMapping("/shifts/{shiftKey}/start")
    @Requires(Permission.SIGNED_IN)
    Outcome start(@PathVariable UUID shiftKey, @RequestHeader("Idempotency-Key") String key) {
        return outcome(steps.start(shiftKey, key));
    }

    @PostMapping("/shifts/{shiftKey}/end")
    @Requires(Permission.SIGNED_IN)
    Outcome end(@PathVariable UUID shiftKey, @RequestBody Note note, @RequestHeader("Idempotency-Key") String key) {
        return outcome(steps.end(shiftKey, text(note.done()), text(note.open()), key));
    }

    @PostMapping("/shifts/{shiftKey}/drop-out")
    @Requires(Permission.SIGNED_IN)
    Outcome dropOut(@PathVariable UUID shiftKey, @RequestBody Why why, @RequestHeader("Idempotency-Key") String key) {
        return outcome(steps.dropOut(shiftKey, text(why.reason()), key));
    }

    /** Makes the address anew: the one before is closed. */
    @PostMapping("/calendar")
    @Requires(Permission.SIGNED_IN)
    Feed open(@RequestHeader("Idempotency-Key") String key, HttpServletRequest request) {
        SubmissionKey.checked(key);
        day();
        return new Feed(CalendarPages.address(request, feeds.make()));
    }

    @DeleteMapping("/calendar")
    @Requires(Permission.SIGNED_IN)
    Outcome revoke() {
        day();
        feeds.revoke();
        return new Outcome(true);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Outcome outcome(ShiftSteps.Result result) {
        if (!result.wrong().isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, result.wrong(), result.about());
        }
        return new Outcome(true);
    }
}
