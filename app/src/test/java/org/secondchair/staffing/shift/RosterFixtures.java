package org.secondchair.staffing.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Role;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.Profile;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.engagement.Doors;
import org.secondchair.engagement.Team;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.StaffingFixtures;
import org.secondchair.staffing.TeamAsked;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.placement.ChecklistItem;
import org.secondchair.staffing.placement.Checklists;
import org.secondchair.staffing.placement.Errands;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.context.ApplicationContext;

/** A released engagement with an accepted team, free around the clock, each with an account. Not a bean on purpose. */
public final class RosterFixtures {
    private final ApplicationContext context;
    public final StaffingFixtures bench;
    public final UUID request;
    /** By professional. */
    public final Map<UUID, Actor> team = new LinkedHashMap<>();

    /** The start of the next hour but one: rosters begin in the future. */
    public final Instant start;

    public RosterFixtures(ApplicationContext context, int people) {
        this.context = context;
        bench = new StaffingFixtures(context);
        start = context.getBean(Clock.class)
                .instant()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(2, ChronoUnit.HOURS);
        Acting.as(bench.with.owner, () -> context.getBean(Doors.class).release(bench.engagement));
        Acting.as(
                bench.with.manager,
                () -> context.getBean(Team.class)
                        .seat(bench.engagement, List.of(bench.with.manager.personId()), Role.PROJECT_MANAGER));
        bench.with.confirm(bench.with.manager, bench.engagement);
        for (int i = 0; i < people; i++) {
            UUID id = bench.vetted("Rosterling " + (char) ('A' + i), String.valueOf(40 + i));
            freeAlways(id);
            Actor account = bench.account("Rosterling " + (char) ('A' + i));
            bench.tie(id, account);
            bench.clear(id);
            team.put(id, account);
        }
        request = requested(people, 0);
        team.values().forEach(one -> bench.with.confirm(one, bench.engagement));
    }

    /** A request to the provider, answered by its people, so many days later: their days are booked for one at a time. */
    public UUID requested(int people, int daysLater) {
        TeamAsked usual = bench.asked(people);
        UUID asked = bench.requested(new TeamAsked(
                usual.title(),
                usual.seats(),
                usual.reviewersPerLead(),
                usual.admissions(),
                usual.languages(),
                usual.skills(),
                usual.weeklyHours(),
                usual.from().plusDays(daysLater),
                usual.until().plusDays(daysLater),
                usual.budgetPerHour(),
                usual.currency(),
                usual.sites()));
        TeamPlans plans = context.getBean(TeamPlans.class);
        UUID plan = Acting.as(bench.with.manager, () -> {
            UUID kept = plans.keep((Solved.Found) plans.solve(asked, List.of(), List.of()));
            plans.propose(kept);
            return kept;
        });
        for (TeamPlan.Seat seat : Acting.as(bench.with.manager, () -> plans.find(plan))
                .orElseThrow()
                .seats()) {
            Acting.as(bench.with.owner, () -> plans.answer(plan, seat.id(), true, ""));
        }
        Placements placements = context.getBean(Placements.class);
        Acting.as(
                bench.with.manager,
                () -> placements.invite(plan, new Placements.Terms("Review.", Placement.Kind.PROJECT, null)));
        for (Actor account : team.values()) {
            Acting.as(
                    account,
                    () -> placements.mine().stream()
                            .filter(one -> one.state() == Placement.State.INVITED)
                            .forEach(one -> {
                                placements.accept(one.id());
                                context.getBean(Errands.class).follow(one.id());
                            }));
        }
        Checklists checklists = context.getBean(Checklists.class);
        for (Placement placed : Acting.as(bench.with.manager, () -> placements.ofRequest(asked))) {
            Acting.as(bench.with.manager, () -> checklists.ofPlacements(List.of(placed.id())))
                    .get(placed.id())
                    .items()
                    .stream()
                    .filter(item -> item.gates() && !item.done())
                    .forEach(item -> Acting.as(
                            item.by() == ChecklistItem.By.PROVIDER
                                    ? bench.with.manager
                                    : team.get(placed.professionalId()),
                            () -> checklists.tick(item.id())));
        }
        return asked;
    }

    private void freeAlways(UUID id) {
        Professionals professionals = context.getBean(Professionals.class);
        Acting.as(bench.with.manager, () -> {
            Profile now = professionals.find(id).orElseThrow().profile();
            return professionals.change(
                    id,
                    new Profile(
                            now.name(),
                            now.seniority(),
                            now.provenance(),
                            now.practisingSince(),
                            now.practiceAreas(),
                            now.skills(),
                            now.tools(),
                            now.languages(),
                            List.of("KE"), // no holidays known
                            ZoneId.of("UTC"),
                            WeeklyHours.parse("Mon-Sun 00:00-24:00").orElseThrow()));
        });
    }

    /** Blocks of four hours from {@link #start} plus some hours on. */
    public RosterAsked asked(int hoursLater, int blocks, int people) {
        LocalDateTime from = LocalDateTime.ofInstant(start, ZoneOffset.UTC).plusHours(hoursLater);
        return new RosterAsked(
                ZoneId.of("UTC"),
                from,
                from.plusHours(4L * blocks),
                4,
                people,
                people,
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                0,
                11,
                8,
                12,
                48,
                40,
                8,
                List.of());
    }

    public UUID drawn(RosterAsked asked) {
        return drawn(request, asked);
    }

    public UUID drawn(UUID of, RosterAsked asked) {
        return ((RosterPlans.Planning.Kept) Acting.as(
                        bench.with.manager,
                        () -> context.getBean(RosterPlans.class).plan(of, asked)))
                .rosterId();
    }

    public UUID published(RosterAsked asked) {
        UUID id = drawn(asked);
        publish(id);
        return id;
    }

    public RosterPlans.Publishing publish(UUID roster) {
        return Acting.as(
                bench.with.manager, () -> context.getBean(RosterPlans.class).publish(roster));
    }

    public List<Shift> shifts(UUID roster) {
        return new ArrayList<>(Acting.as(
                bench.with.manager, () -> context.getBean(RosterPlans.class).shifts(roster)));
    }

    public Actor worker(Shift shift) {
        return java.util.Objects.requireNonNull(team.get(shift.professionalId()));
    }

    /** What a professional does at another time than now. */
    public Shifts at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Shifts(
                context.getBean(RosterStore.class),
                context.getBean(ShiftStore.class),
                context.getBean(DropOuts.class),
                context.getBean(Professionals.class),
                context.getBean(Placements.class),
                context.getBean(org.secondchair.audit.AuditLog.class),
                context.getBean(org.secondchair.tenancy.Transactions.class),
                clock);
    }
}
