package org.secondchair.staffing.placement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.placement.Certificate;
import org.secondchair.staffing.placement.ChecklistItem;
import org.secondchair.staffing.placement.Gates;
import org.secondchair.staffing.placement.HourEntry;
import org.secondchair.staffing.placement.Onboarding;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Whereabouts.Placed;

/**
 * A placement for programs: what both sides and the professional may know alike.
 *
 * @param engagementId null before the seat: the professional does not know whose work it is
 * @param gates null where nobody asked where somebody stands
 */
record PlacementView(
        UUID id,
        @Nullable UUID engagementId,
        String name,
        SeatRole role,
        Placement.Kind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        int weeklyHours,
        Money hourlyRate,
        @Nullable Integer capMinutes,
        String wording,
        String invitedBy,
        Instant invitedAt,
        Placement.State state,
        String answerReason,
        @Nullable Instant seatedAt,
        @Nullable Instant endedAt,
        String endReason,
        @Nullable Gates gates,
        List<ChecklistItem> checklist,
        int loggedMinutes,
        List<HourEntry> hours,
        @Nullable Certificate certificate) {

    static PlacementView of(Placed placed, List<HourEntry> hours, @Nullable Certificate certificate) {
        Onboarding checklist = placed.checklist();
        return of(
                placed.placement(),
                placed.gates(),
                checklist == null ? List.of() : checklist.items(),
                placed.loggedMinutes(),
                hours,
                certificate);
    }

    static PlacementView of(Placement placement) {
        return of(placement, null, List.of(), 0, List.of(), null);
    }

    private static PlacementView of(
            Placement placement,
            @Nullable Gates gates,
            List<ChecklistItem> checklist,
            int loggedMinutes,
            List<HourEntry> hours,
            @Nullable Certificate certificate) {
        return new PlacementView(
                placement.id(),
                placement.seatedAt() == null ? null : placement.engagementId(),
                placement.name(),
                placement.role(),
                placement.kind(),
                placement.startsOn(),
                placement.endsOn(),
                placement.weeklyHours(),
                placement.hourlyRate(),
                placement.capMinutes(),
                placement.wording(),
                placement.invitedByName(),
                placement.invitedAt(),
                placement.state(),
                placement.answerReason(),
                placement.seatedAt(),
                placement.endedAt(),
                placement.endReason(),
                gates,
                checklist,
                loggedMinutes,
                hours,
                certificate);
    }
}
