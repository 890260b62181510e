package org.secondchair.staffing.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.EngagementState;

/**
 * What stands between a placed professional and the matter, in the order in which it is usually met. This tells people;
 * what keeps somebody out are the locks in room access.
 */
public record Gates(Standing standing, List<Gate> chain) {
    /** Where somebody stands. Each placement stands at exactly one of these. */
    public enum Standing {
        INVITED,
        DECLINED,
        WITHDRAWN,
        /** Agreed, without a seat so far. */
        ACCEPTED,
        /** Seated, and a gate is closed. */
        GATED,
        /** Sees the matter. */
        IN,
        OVER
    }

    public enum Kind {
        ANSWER,
        CONFLICT,
        SEAT,
        UNDERTAKING,
        CHECKLIST,
        RELEASE,
        HOURS,
        TIME
    }

    /** @param detail a count such as "3/5"; may be empty */
    public record Gate(Kind kind, boolean open, String detail) {}

    /**
     * What is known besides the placement itself.
     *
     * @param undertaking when it was confirmed; null before
     * @param checklist null while there is no seat, or for whoever may not see it
     * @param engagement null for whoever may not see the engagement
     * @param loggedMinutes of work on the placement
     */
    public record Known(
            @Nullable Instant undertaking,
            @Nullable Onboarding checklist,
            @Nullable EngagementState engagement,
            int loggedMinutes) {}

    public Gates {
        chain = List.copyOf(chain);
    }

    public static Gates of(Placement placement, Known known, Instant now) {
        return switch (placement.state()) {
            case INVITED -> new Gates(Standing.INVITED, List.of(new Gate(Kind.ANSWER, false, "")));
            case DECLINED -> new Gates(Standing.DECLINED, List.of());
            case WITHDRAWN -> new Gates(Standing.WITHDRAWN, List.of());
            case ENDED -> new Gates(Standing.OVER, List.of());
            case ACCEPTED ->
                new Gates(
                        Standing.ACCEPTED,
                        List.of(
                                new Gate(Kind.ANSWER, true, ""),
                                new Gate(Kind.CONFLICT, placement.cleared(), ""),
                                new Gate(Kind.SEAT, false, "")));
            case SEATED -> seated(placement, known, now);
        };
    }

    private static Gates seated(Placement placement, Known known, Instant now) {
        List<Gate> chain = new ArrayList<>();
        chain.add(new Gate(Kind.ANSWER, true, ""));
        chain.add(new Gate(Kind.CONFLICT, placement.cleared(), ""));
        chain.add(new Gate(Kind.SEAT, true, ""));
        chain.add(new Gate(Kind.UNDERTAKING, known.undertaking() != null, ""));
        Onboarding checklist = known.checklist();
        chain.add(new Gate(
                Kind.CHECKLIST,
                checklist != null && checklist.open(),
                checklist == null ? "" : checklist.done() + "/" + checklist.mandatory()));
        chain.add(new Gate(Kind.RELEASE, known.engagement() == EngagementState.OPEN, ""));
        Integer cap = placement.capMinutes();
        if (cap != null) {
            chain.add(new Gate(
                    Kind.HOURS,
                    known.loggedMinutes() < cap,
                    HourCap.hours(known.loggedMinutes()) + "/" + HourCap.hours(cap)));
        }
        boolean over = !placement.endsAt().isAfter(now);
        chain.add(new Gate(Kind.TIME, !over, ""));
        Standing standing = over ? Standing.OVER : chain.stream().allMatch(Gate::open) ? Standing.IN : Standing.GATED;
        return new Gates(standing, chain);
    }
}
