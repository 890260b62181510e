package org.secondchair.staffing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.secondchair.engagement.Engagements;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests for teams put into the engagement's page and the start page. */
@Configuration(proxyBeanMethods = false)
class StaffingSlots {
    private record Slot(String slot, int order, Function<SlotContext, Optional<View.Part>> filled)
            implements SlotContent {
        @Override
        public Optional<View.Part> render(SlotContext context) {
            return filled.apply(context);
        }
    }

    @Bean
    SlotContent teamsOfEngagement(StaffingRequests requests, Engagements engagements, StaffingScope scope) {
        return new Slot("engagement.engagement.main", 20, context -> {
            UUID engagement = context.requireSubject();
            boolean asks = scope.may(Permission.REQUEST_TEAM, engagement)
                    && engagements
                            .find(engagement)
                            .filter(found -> found.state().staffed())
                            .isPresent();
            List<StaffingRequest> found = requests.ofEngagement(engagement);
            return found.isEmpty() && !asks
                    ? Optional.empty()
                    : Optional.of(View.part(
                            "staffing/requests",
                            new StaffingPart(found, asks ? "/engagements/" + engagement + "/staffing/new" : null)));
        });
    }

    @Bean
    SlotContent plansOfRequest(StaffingRequests requests, TeamPlans plans, StaffingScope scope) {
        return new Slot(
                "staffing.request.main",
                10,
                context -> requests.find(context.requireSubject()).flatMap(request -> {
                    boolean solves = request.open() && scope.may(Permission.STAFF_ENGAGEMENT, request.engagementId());
                    List<TeamPlan> found = plans.ofRequest(request.id());
                    return found.isEmpty() && !solves
                            ? Optional.empty()
                            : Optional.of(View.part(
                                    "staffing/plans",
                                    new PlansPart(
                                            "/engagements/" + request.engagementId() + "/staffing/" + request.id(),
                                            found,
                                            solves)));
                }));
    }

    @Bean
    SlotContent teamsWaiting(StaffingRequests requests, StaffingScope scope) {
        return new Slot("home.start.waiting", 30, context -> {
            List<StaffingRequest> waiting = requests.waiting().stream()
                    .filter(request -> scope.may(Permission.STAFF_ENGAGEMENT, request.engagementId()))
                    .toList();
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part("staffing/requests", new StaffingPart(waiting, null)));
        });
    }
}
