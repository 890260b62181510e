package org.secondchair.engagement.web;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.engagement.Doors;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Gate;
import org.secondchair.engagement.Step;
import org.secondchair.engagement.Supervision;
import org.secondchair.engagement.Team;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Option;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One engagement: what is met, what is missing, and the client's hand on the door. */
@Controller
class GatePages {
    private static final int LONGEST_REASON = 2000;

    private final Engagements engagements;
    private final Doors doors;
    private final Supervision supervision;
    private final Team team;
    private final Organizations organizations;
    private final People people;
    private final Access access;
    private final Once once;

    GatePages(
            Engagements engagements,
            Doors doors,
            Supervision supervision,
            Team team,
            Organizations organizations,
            People people,
            Access access,
            Once once) {
        this.engagements = engagements;
        this.doors = doors;
        this.supervision = supervision;
        this.team = team;
        this.organizations = organizations;
        this.people = people;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/engagements/{engagementId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    View gate(@PathVariable UUID engagementId) {
        return page(engagementId, "");
    }

    @PostMapping("/engagements/{engagementId}/supervisor")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View supervisor(@PathVariable UUID engagementId, @RequestParam UUID person, @RequestParam("_key") String key) {
        boolean named = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> supervision.name(engagementId, person) instanceof Supervision.Naming.Named);
        return named
                ? done(engagementId, "engagement.supervisor.named")
                : page(engagementId, "engagement.wrong.supervisor").status(422);
    }

    @PostMapping("/engagements/{engagementId}/release")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View release(@PathVariable UUID engagementId, @RequestParam("_key") String key) {
        return step(engagementId, key, () -> doors.release(engagementId), "engagement.released");
    }

    @PostMapping("/engagements/{engagementId}/pause")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View pause(
            @PathVariable UUID engagementId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return because(reason, engagementId, key, doors::pause, "engagement.paused");
    }

    @PostMapping("/engagements/{engagementId}/resume")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View resume(@PathVariable UUID engagementId, @RequestParam("_key") String key) {
        return step(engagementId, key, () -> doors.resume(engagementId), "engagement.resumed");
    }

    @PostMapping("/engagements/{engagementId}/end")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View end(
            @PathVariable UUID engagementId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return because(reason, engagementId, key, doors::end, "engagement.ended");
    }

    @PostMapping("/engagements/{engagementId}/withdraw")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View withdraw(
            @PathVariable UUID engagementId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return because(reason, engagementId, key, doors::withdraw, "engagement.withdrawn");
    }

    /** Runs the checks of those of the team who never were checked. */
    @PostMapping("/engagements/{engagementId}/conflict-checks")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View check(@PathVariable UUID engagementId, @RequestParam("_key") String key) {
        int run = once.once(SubmissionKey.checked(key), Integer.class, () -> team.check(engagementId));
        return View.redirect("/engagements/" + engagementId)
                .telling(
                        run == 0
                                ? Flash.done("engagement.team.checked.none")
                                : Flash.done("engagement.team.checked", String.valueOf(run)));
    }

    private View because(
            String reason, UUID engagementId, String key, BiFunction<UUID, String, Step> step, String doneKey) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? page(engagementId, "engagement.wrong.reason").status(422)
                : step(engagementId, key, () -> step.apply(engagementId, reason.strip()), doneKey);
    }

    private View step(UUID engagementId, String key, Supplier<Step> step, String doneKey) {
        boolean taken = once.once(SubmissionKey.checked(key), Boolean.class, () -> step.get() instanceof Step.Taken);
        return taken
                ? done(engagementId, doneKey)
                : page(engagementId, "engagement.wrong.step").status(422);
    }

    private static View done(UUID engagementId, String textKey) {
        return View.redirect("/engagements/" + engagementId).telling(Flash.done(textKey));
    }

    private View.Page page(UUID engagementId, String wrong) {
        Engagement engagement = engagements.find(engagementId).orElseThrow(Refusal::missing);
        List<Team.Member> members = team.of(engagement);
        boolean mayRelease = access.may(Permission.RELEASE_ENGAGEMENT, engagementId);
        boolean decides = mayRelease && access.may(Permission.DECIDE_CONFLICTS, engagement.matterId());
        return View.page(
                "engagement/gate",
                new GatePage(
                        engagement,
                        organizations.name(engagement.clientOrganizationId()),
                        organizations.name(engagement.providerOrganizationId()),
                        Gate.of(engagement, members),
                        members,
                        engagements.events(engagementId),
                        mayRelease,
                        decides,
                        decides && team.unchecked(engagement) > 0,
                        access.may(Permission.STAFF_ENGAGEMENT, engagementId),
                        members.stream()
                                .anyMatch(member -> member.personId()
                                                .equals(Acting.current().personId())
                                        && member.undertaking() == null),
                        mayRelease ? colleagues() : List.of(),
                        wrong));
    }

    private List<Option> colleagues() {
        return people.colleagues().stream()
                .map(person -> Option.of(person.id().toString(), person.name()))
                .toList();
    }
}
