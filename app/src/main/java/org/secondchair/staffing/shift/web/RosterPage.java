package org.secondchair.staffing.shift.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.shift.DropOut;
import org.secondchair.staffing.shift.RosterInside;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.staffing.shift.Shift;
import org.secondchair.staffing.shift.ShiftState;

/**
 * @param inside null for the client
 * @param zone by whose clock times are shown: the client's
 * @param days local days of the window
 * @param people of the roster with their shifts; empty for the client
 * @param dropOuts that no version goes without yet
 * @param gone who has shifts ahead and is not of the team any more
 * @param mayRun the visitor's side publishes and mends
 */
public record RosterPage(
        Engagement engagement,
        StaffingRequest request,
        RosterVersion roster,
        CoverageBand band,
        @Nullable RosterInside inside,
        ZoneId zone,
        List<LocalDate> days,
        List<Row> people,
        Map<UUID, ShiftState> states,
        List<DropOut> dropOuts,
        List<String> gone,
        boolean mayRun,
        String wrong,
        String about) {
    /** @param load null for somebody who is on the roster no more */
    public record Row(
            UUID professionalId,
            String name,
            boolean supervises,
            RosterInside.@Nullable Load load,
            List<Shift> shifts) {
        /** Shifts that begin on the day. */
        public List<Shift> on(LocalDate day, ZoneId zone) {
            return shifts.stream()
                    .filter(one -> one.startsAt().atZone(zone).toLocalDate().equals(day))
                    .toList();
        }
    }

    public String up() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }

    public String base() {
        return "/engagements/" + engagement.id() + "/rosters/" + roster.id();
    }

    public boolean draft() {
        return roster.state() == RosterVersion.State.DRAFT;
    }

    public boolean inForce() {
        return roster.state() == RosterVersion.State.PUBLISHED;
    }

    public boolean over(Instant now) {
        return !roster.endsAt().isAfter(now);
    }
}
