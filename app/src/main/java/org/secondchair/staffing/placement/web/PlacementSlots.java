package org.secondchair.staffing.placement.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.placement.Whereabouts;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What placements put into the rail and into the pages of engagement, request, team and start. */
@Configuration(proxyBeanMethods = false)
class PlacementSlots {
    @Bean
    NavEntry myPlacementsEntry(Placements placements) {
        return new NavEntry(NavSection.TODAY, "staffing.mine.nav", MyPlacementPages.OWN, 30, _ -> placements.any());
    }

    @Bean
    NavEntry placementsEntry() {
        return new NavEntry(
                NavSection.WORK,
                "staffing.placements.nav",
                "/placements",
                45,
                visitor -> visitor.may(Permission.SEE_BENCH));
    }

    @Bean
    SlotContent placementsOfEngagement(Whereabouts whereabouts) {
        return SlotContent.of("engagement.engagement.main", 30, context -> {
            UUID engagement = context.requireSubject();
            var placed = whereabouts.ofEngagement(engagement);
            return placed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part(
                            "staffing/standing",
                            new StandingPart("/engagements/" + engagement + "/placements", placed, List.of())));
        });
    }

    @Bean
    SlotContent placementsOfRequest(StaffingRequests requests, Whereabouts whereabouts, Placements placements) {
        return SlotContent.of(
                "staffing.request.main",
                20,
                context -> requests.find(context.requireSubject()).flatMap(request -> {
                    var part = new StandingPart(
                            "/engagements/" + request.engagementId() + "/placements",
                            whereabouts.ofRequest(request.id()),
                            placements.waiting(request.id()));
                    return part.placed().isEmpty() && part.waiting().isEmpty()
                            ? Optional.empty()
                            : Optional.of(View.part("staffing/standing", part));
                }));
    }

    @Bean
    SlotContent inviting(TeamPlans plans, StaffingRequests requests, Placing placing, Whereabouts whereabouts) {
        return SlotContent.of(
                "staffing.plan.side",
                10,
                context -> plans.find(context.requireSubject())
                        .flatMap(plan -> requests.find(plan.requestId())
                                .filter(StaffingRequest::open)
                                .filter(request -> placing.may(Permission.STAFF_ENGAGEMENT, request.engagementId()))
                                .flatMap(request -> part(plan, request, whereabouts))));
    }

    private static Optional<View.Part> part(TeamPlan plan, StaffingRequest request, Whereabouts whereabouts) {
        List<UUID> invited = whereabouts.ofRequest(request.id()).stream()
                .map(one -> one.placement().seatId())
                .toList();
        long accepted = plan.seats().stream()
                .filter(seat ->
                        seat.answer() == TeamPlan.Answer.ACCEPTED && !invited.contains(Placements.accepted(seat)))
                .count();
        return accepted == 0
                ? Optional.empty()
                : Optional.of(View.part(
                        "staffing/invite",
                        new InvitePart(
                                "/engagements/" + request.engagementId() + "/staffing/" + request.id() + "/plans/"
                                        + plan.id() + "/invite",
                                (int) accepted)));
    }

    @Bean
    SlotContent invitationsWaiting(Placements placements) {
        return SlotContent.of("home.start.waiting", 15, _ -> {
            List<Placement> open = placements.mine().stream()
                    .filter(one -> one.state() == Placement.State.INVITED)
                    .toList();
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part("staffing/invitations", new InvitationsPart(open)));
        });
    }
}
