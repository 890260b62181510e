package org.secondchair.staffing.placement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Doors;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.StaffingFixtures;
import org.secondchair.staffing.TeamAsked;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.context.ApplicationContext;

/** Cleared people of a team whom the client accepted. Not a bean on purpose. */
public final class PlacementFixtures {
    private final ApplicationContext context;
    public final StaffingFixtures bench;
    public final Map<String, Actor> people = new LinkedHashMap<>();
    public final Map<String, UUID> professionals = new LinkedHashMap<>();
    public UUID request = new UUID(0, 0);
    public UUID plan = new UUID(0, 0);

    public PlacementFixtures(ApplicationContext context) {
        this.context = context;
        bench = new StaffingFixtures(context);
    }

    /** Vetted, cleared, with an account. */
    public Actor person(String name) {
        UUID id = bench.vetted(name, String.valueOf(50 + people.size()));
        Actor account = bench.account(name);
        bench.tie(id, account);
        bench.clear(id);
        people.put(name, account);
        professionals.put(name, id);
        return account;
    }

    /** Work that began days ago, so that hours can be logged. */
    public TeamAsked running(int reviewers) {
        TeamAsked asked = bench.asked(reviewers);
        return new TeamAsked(
                asked.title(),
                asked.seats(),
                0,
                asked.admissions(),
                asked.languages(),
                asked.skills(),
                asked.weeklyHours(),
                bench.today.minusDays(4),
                bench.today.plusDays(20),
                asked.budgetPerHour(),
                asked.currency(),
                asked.sites());
    }

    /** A plan of everybody so far, proposed by the provider, accepted by the client. */
    public void accepted(TeamAsked asked) {
        request = bench.requested(asked);
        plan = Acting.as(bench.with.manager, () -> {
            UUID kept = context.getBean(TeamPlans.class)
                    .keep((Solved.Found) context.getBean(TeamPlans.class).solve(request, List.of(), List.of()));
            context.getBean(TeamPlans.class).propose(kept);
            return kept;
        });
        Acting.as(bench.with.owner, () -> {
            TeamPlan proposed = context.getBean(TeamPlans.class).find(plan).orElseThrow();
            proposed.seats().forEach(seat -> context.getBean(TeamPlans.class).answer(plan, seat.id(), true, ""));
        });
    }

    public Placements.Inviting invite(@Nullable Integer capHours) {
        return invite(Placement.Kind.PROJECT, capHours);
    }

    public Placements.Inviting invite(Placement.Kind kind, @Nullable Integer capHours) {
        return Acting.as(
                bench.with.manager,
                () -> context.getBean(Placements.class)
                        .invite(plan, new Placements.Terms("First-level review.", kind, capHours)));
    }

    public Placement of(String name) {
        return Acting.as(
                        bench.with.manager,
                        () -> context.getBean(Placements.class).ofProvider())
                .stream()
                .filter(one -> one.professionalId().equals(professionals.get(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Agrees, is seated, and is cleared again under the names that may be read from now on. */
    public Placements.Answering accept(String name) {
        Placement placement = of(name);
        var answer = Acting.as(people.get(name), () -> {
            var given = context.getBean(Placements.class).accept(placement.id());
            context.getBean(Errands.class).follow(placement.id());
            return given;
        });
        bench.with.cleared(bench.engagement);
        return answer;
    }

    /** Placed behind the gates, all of them closed. */
    public Placement seated(String name, @Nullable Integer capHours) {
        person(name);
        accepted(running(1));
        invite(capHours);
        accept(name);
        return of(name);
    }

    public void release() {
        Acting.as(bench.with.owner, () -> context.getBean(Doors.class).release(bench.engagement));
    }

    public void undertake(String name) {
        bench.with.confirm(people.get(name), bench.engagement);
    }

    /** Each item that keeps the person out, by whoever's it is. */
    public void checklist(String name) {
        gating(name).forEach(item -> tick(name, item));
    }

    public List<ChecklistItem> gating(String name) {
        return Acting.as(
                        bench.with.manager,
                        () -> context.getBean(Checklists.class).ofPlacements(List.of(of(name).id())))
                .get(of(name).id())
                .items()
                .stream()
                .filter(item -> item.gates() && !item.done())
                .toList();
    }

    public Checklists.Ticking tick(String name, ChecklistItem item) {
        Actor by = item.by() == ChecklistItem.By.PROVIDER ? bench.with.manager : people.get(name);
        return Acting.as(by, () -> context.getBean(Checklists.class).tick(item.id()));
    }

    public void through(String name) {
        release();
        undertake(name);
        checklist(name);
    }
}
