package org.secondchair.staffing.shift.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.secondchair.bench.Professionals;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.shift.MyDay;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.staffing.shift.ShiftState;
import org.secondchair.staffing.shift.Shifts;
import org.secondchair.staffing.shift.digest.MorningDigests;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What rosters put into other pages: a request's, the start page, the rail. */
@Configuration(proxyBeanMethods = false)
class RosterSlots {
    private static final Duration SOON = Duration.ofHours(24);

    @Bean
    SlotContent rostersOfRequest(
            StaffingRequests requests, RosterPlans rosters, MorningDigests digests, RosterScope scope) {
        return SlotContent.of(
                "staffing.request.main",
                20,
                context -> requests.find(context.requireSubject()).flatMap(request -> {
                    boolean plans = request.open() && scope.may(Permission.STAFF_ENGAGEMENT, request.engagementId());
                    List<RosterVersion> found = rosters.ofRequest(request.id());
                    return found.isEmpty() && !plans
                            ? Optional.empty()
                            : Optional.of(View.part(
                                    "staffing/rosters",
                                    new RostersPart(
                                            "/engagements/" + request.engagementId() + "/staffing/" + request.id(),
                                            found,
                                            digests.days(request.id()),
                                            plans)));
                }));
    }

    /** What waits for a step now, and what begins within a day. */
    @Bean
    SlotContent ownShifts(Shifts shifts, Professionals professionals, Clock clock) {
        return SlotContent.of("home.start.waiting", 5, _ -> {
            if (!professionals.isOnBench()) {
                return Optional.empty();
            }
            return shifts.mine().flatMap(day -> {
                List<MyDay.Own> waiting = day.shifts().stream()
                        .filter(one -> one.endable()
                                || (one.startable() && one.shift().endsAt().isAfter(clock.instant()))
                                || (one.state() == ShiftState.PLANNED
                                        && one.shift()
                                                .startsAt()
                                                .isBefore(clock.instant().plus(SOON))))
                        .toList();
                return waiting.isEmpty()
                        ? Optional.empty()
                        : Optional.of(View.part("staffing/shiftsWaiting", new ShiftsWaitingPart(day.zone(), waiting)));
            });
        });
    }

    @Bean
    NavEntry myDayEntry(Professionals professionals) {
        return new NavEntry(NavSection.TODAY, "staffing.day.nav", "/my/day", 35, _ -> professionals.isOnBench());
    }
}
