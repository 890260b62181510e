package org.secondchair.staffing.shift.web;

import java.util.UUID;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.shift.DropOuts;
import org.secondchair.staffing.shift.RosterAsked;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.tenancy.Once;
import org.springframework.stereotype.Component;

/** The steps that pages and API have in common, each done once. */
@Component
class RosterSteps {
    /** @param rosterId empty when there is none @param wrong key of what is wrong; empty when nothing is @param about it */
    record Made(String rosterId, String wrong, String about) {
        static Made of(UUID rosterId) {
            return new Made(rosterId.toString(), "", "");
        }

        static Made wrong(String wrong) {
            return new Made("", wrong, "");
        }
    }

    private final RosterPlans rosters;
    private final DropOuts dropOuts;
    private final Once once;

    RosterSteps(RosterPlans rosters, DropOuts dropOuts, Once once) {
        this.rosters = rosters;
        this.dropOuts = dropOuts;
        this.once = once;
    }

    Made plan(UUID staffingId, RosterAsked asked, String key) {
        return once.once(SubmissionKey.checked(key), Made.class, () -> switch (rosters.plan(staffingId, asked)) {
            case RosterPlans.Planning.Kept(UUID id) -> Made.of(id);
            case RosterPlans.Planning.NobodyAccepted _ -> Made.wrong("staffing.roster.wrong.nobody");
            case RosterPlans.Planning.UnderWay(UUID id) ->
                new Made(id.toString(), "staffing.roster.wrong.underWay", "");
            case RosterPlans.Planning.NotNow _ -> Made.wrong("staffing.roster.wrong.past");
        });
    }

    Made publish(RosterVersion roster, String key) {
        return once.once(SubmissionKey.checked(key), Made.class, () -> switch (rosters.publish(roster.id())) {
            case RosterPlans.Publishing.Published(int told) ->
                new Made(roster.id().toString(), "", String.valueOf(told));
            case RosterPlans.Publishing.Outdated _ -> Made.wrong("staffing.roster.wrong.outdated");
            case RosterPlans.Publishing.Clashing(var names) ->
                new Made("", "staffing.roster.wrong.clash", String.join(", ", names));
            case RosterPlans.Publishing.NotNow _ -> Made.wrong("staffing.wrong.step");
        });
    }

    Made mend(RosterVersion roster, String key) {
        return once.once(SubmissionKey.checked(key), Made.class, () -> switch (dropOuts.mend(roster.id())) {
            case DropOuts.Mending.Proposed(UUID id) -> Made.of(id);
            case DropOuts.Mending.NothingToMend _ -> Made.wrong("staffing.roster.wrong.nothing");
            case DropOuts.Mending.NotNow _ -> Made.wrong("staffing.wrong.step");
        });
    }

    Made dropOut(RosterVersion roster, UUID professionalId, String reason, String key) {
        if (reason.isBlank() || reason.length() > DropOuts.LONGEST_REASON) {
            return Made.wrong("staffing.wrong.reason");
        }
        return once.once(
                SubmissionKey.checked(key),
                Made.class,
                () -> dropOuts.ofAll(roster.id(), professionalId, reason)
                        ? Made.of(roster.id())
                        : Made.wrong("staffing.wrong.step"));
    }

    boolean discard(RosterVersion roster, String key) {
        return once.once(SubmissionKey.checked(key), Boolean.class, () -> rosters.discard(roster.id()));
    }
}
