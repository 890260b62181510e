package org.secondchair.staffing.shift.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.shift.DropOuts;
import org.secondchair.staffing.shift.MyDay;
import org.secondchair.staffing.shift.Shifts;
import org.secondchair.tenancy.Once;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** The steps of one's own day that pages and API have in common, each done once. */
@Component
class ShiftSteps {
    /** @param wrong key of what is wrong; empty when the step was taken */
    record Result(String wrong, String about) {
        static final Result TAKEN = new Result("", "");
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final Shifts shifts;
    private final Once once;

    ShiftSteps(Shifts shifts, Once once) {
        this.shifts = shifts;
        this.once = once;
    }

    Result acknowledge(UUID shift, String key) {
        return step(key, () -> shifts.acknowledge(shift));
    }

    Result start(UUID shift, String key) {
        return step(key, () -> shifts.start(shift));
    }

    Result end(UUID shift, String done, String open, String key) {
        return step(key, () -> shifts.end(shift, done, open));
    }

    Result dropOut(UUID shift, String reason, String key) {
        if (reason.isBlank() || reason.length() > DropOuts.LONGEST_REASON) {
            return new Result("staffing.wrong.reason", "");
        }
        return step(key, () -> shifts.dropOut(shift, reason));
    }

    private Result step(String key, Supplier<Shifts.Step> step) {
        return once.once(SubmissionKey.checked(key), Result.class, () -> switch (step.get()) {
            case Shifts.Step.Taken _ -> Result.TAKEN;
            case Shifts.Step.TooEarly(var from) ->
                new Result(
                        "staffing.day.wrong.early",
                        shifts.mine()
                                .map(MyDay::zone)
                                .map(zone -> CLOCK.format(from.atZone(zone)))
                                .orElse(""));
            case Shifts.Step.TooLate _ -> new Result("staffing.day.wrong.late", "");
            case Shifts.Step.ReadFirst _ -> new Result("staffing.day.wrong.read", "");
            case Shifts.Step.NoteNeeded _ -> new Result("staffing.day.wrong.note", "");
            case Shifts.Step.NotLetIn _ -> new Result("staffing.day.wrong.locked", "");
            case Shifts.Step.NotYours _ -> throw Refusal.missing();
        });
    }
}
