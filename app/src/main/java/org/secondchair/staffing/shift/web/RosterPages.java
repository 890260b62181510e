package org.secondchair.staffing.shift.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.shift.DropOuts;
import org.secondchair.staffing.shift.RosterInside;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.staffing.shift.Shift;
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

/** Rosters: drawn up, published and mended by the provider; their coverage read by the client. */
@Controller
@RequestMapping("/engagements/{engagementId}")
class RosterPages {
    private final RosterPlans rosters;
    private final DropOuts dropOuts;
    private final RosterSteps steps;
    private final RosterScope scope;
    private final Clock clock;

    RosterPages(RosterPlans rosters, DropOuts dropOuts, RosterSteps steps, RosterScope scope, Clock clock) {
        this.rosters = rosters;
        this.dropOuts = dropOuts;
        this.steps = steps;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/staffing/{staffingId}/rosters/new")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View form(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        StaffingRequest request = scope.request(engagementId, staffingId);
        if (!request.open()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.step");
        }
        return View.page(
                "staffing/newRoster",
                new NewRosterPage(
                        scope.engagement(engagementId),
                        request,
                        RosterForm.suggested(
                                request.asked(), scope.zoneOf(request.clientOrganizationId()), clock.instant()),
                        ""));
    }

    @PostMapping("/staffing/{staffingId}/rosters")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View plan(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            RosterForm form,
            @RequestParam("_key") String key) {
        StaffingRequest request = scope.request(engagementId, staffingId);
        RosterSteps.Made made = form.asked()
                .map(asked -> steps.plan(staffingId, asked, key))
                .orElseGet(() -> RosterSteps.Made.wrong("staffing.roster.wrong.form"));
        return made.wrong().isEmpty()
                ? View.redirect(path(engagementId, made.rosterId())).telling(Flash.done("staffing.roster.drawn"))
                : View.page(
                                "staffing/newRoster",
                                new NewRosterPage(scope.engagement(engagementId), request, form, made.wrong()))
                        .status(422);
    }

    @GetMapping("/rosters/{rosterId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    View one(@PathVariable UUID engagementId, @PathVariable UUID rosterId) {
        return page(engagementId, rosterId, "", "");
    }

    @PostMapping("/rosters/{rosterId}/publish")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View publish(@PathVariable UUID engagementId, @PathVariable UUID rosterId, @RequestParam("_key") String key) {
        RosterSteps.Made made = steps.publish(scope.roster(engagementId, rosterId), key);
        return made.wrong().isEmpty()
                ? View.redirect(path(engagementId, made.rosterId()))
                        .telling(Flash.done("staffing.roster.published.done", made.about()))
                : page(engagementId, rosterId, made.wrong(), made.about()).status(422);
    }

    @PostMapping("/rosters/{rosterId}/discard")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View discard(@PathVariable UUID engagementId, @PathVariable UUID rosterId, @RequestParam("_key") String key) {
        RosterVersion roster = scope.roster(engagementId, rosterId);
        return steps.discard(roster, key)
                ? View.redirect("/engagements/" + engagementId + "/staffing/" + roster.requestId())
                        .telling(Flash.done("staffing.roster.discarded.done"))
                : page(engagementId, rosterId, "staffing.wrong.step", "").status(422);
    }

    @PostMapping("/rosters/{rosterId}/people/{professionalId}/drop-out")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View dropOut(
            @PathVariable UUID engagementId,
            @PathVariable UUID rosterId,
            @PathVariable UUID professionalId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        RosterSteps.Made made = steps.dropOut(scope.roster(engagementId, rosterId), professionalId, reason, key);
        return made.wrong().isEmpty()
                ? View.redirect(path(engagementId, rosterId.toString()))
                        .telling(Flash.done("staffing.roster.dropped.done"))
                : page(engagementId, rosterId, made.wrong(), "").status(422);
    }

    @PostMapping("/rosters/{rosterId}/mend")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View mend(@PathVariable UUID engagementId, @PathVariable UUID rosterId, @RequestParam("_key") String key) {
        RosterSteps.Made made = steps.mend(scope.roster(engagementId, rosterId), key);
        return made.wrong().isEmpty()
                ? View.redirect(path(engagementId, made.rosterId())).telling(Flash.done("staffing.roster.mend.done"))
                : page(engagementId, rosterId, made.wrong(), "").status(422);
    }

    private static String path(UUID engagementId, String rosterId) {
        return "/engagements/" + engagementId + "/rosters/" + rosterId;
    }

    private View.Page page(UUID engagementId, UUID rosterId, String wrong, String about) {
        RosterVersion roster = scope.roster(engagementId, rosterId);
        ZoneId zone = scope.zoneOf(roster.clientOrganizationId());
        RosterInside inside = rosters.inside(rosterId).orElse(null);
        boolean runs = inside != null && scope.may(Permission.STAFF_ENGAGEMENT, engagementId);
        return View.page(
                "staffing/roster",
                new RosterPage(
                        scope.engagement(engagementId),
                        scope.request(engagementId, roster.requestId()),
                        roster,
                        CoverageBand.of(roster, rosters.present(roster), zone),
                        inside,
                        zone,
                        roster.startsAt()
                                .atZone(zone)
                                .toLocalDate()
                                .datesUntil(roster.endsAt()
                                        .minusNanos(1)
                                        .atZone(zone)
                                        .toLocalDate()
                                        .plusDays(1))
                                .toList(),
                        inside == null ? List.of() : rows(rosters.shifts(rosterId), inside),
                        inside == null ? Map.of() : rosters.states(roster),
                        inside == null
                                ? List.of()
                                : dropOuts.of(roster.lineage()).stream()
                                        .filter(one -> one.mendedIn() == null)
                                        .toList(),
                        runs ? dropOuts.gone(roster) : List.of(),
                        runs,
                        wrong,
                        about));
    }

    private static List<RosterPage.Row> rows(List<Shift> shifts, RosterInside inside) {
        Map<UUID, RosterInside.Load> loads = inside.loads().stream()
                .collect(Collectors.toMap(RosterInside.Load::professionalId, one -> one, (one, _) -> one));
        Map<UUID, List<Shift>> byPerson = shifts.stream()
                .collect(Collectors.groupingBy(Shift::professionalId, LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(one -> {
                    RosterInside.@Nullable Load load = loads.get(one.getKey());
                    Shift first = one.getValue().getFirst();
                    return new RosterPage.Row(one.getKey(), first.name(), first.supervises(), load, one.getValue());
                })
                .sorted(Comparator.comparing((RosterPage.Row row) -> !row.supervises())
                        .thenComparing(RosterPage.Row::name))
                .toList();
    }
}
