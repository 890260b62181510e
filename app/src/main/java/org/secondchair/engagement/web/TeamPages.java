package org.secondchair.engagement.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Team;
import org.secondchair.engagement.UndertakingText;
import org.secondchair.engagement.Undertakings;
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

/** The provider's team on an engagement, and each one's undertaking. */
@Controller
class TeamPages {
    private final Engagements engagements;
    private final Team team;
    private final Undertakings undertakings;
    private final Organizations organizations;
    private final People people;
    private final Access access;
    private final Once once;

    TeamPages(
            Engagements engagements,
            Team team,
            Undertakings undertakings,
            Organizations organizations,
            People people,
            Access access,
            Once once) {
        this.engagements = engagements;
        this.team = team;
        this.undertakings = undertakings;
        this.organizations = organizations;
        this.people = people;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/engagements/{engagementId}/team")
    @Requires(Permission.SEE_ENGAGEMENT)
    View team(@PathVariable UUID engagementId) {
        return teamPage(engagementId, "");
    }

    @PostMapping("/engagements/{engagementId}/team")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View seat(
            @PathVariable UUID engagementId,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable List<UUID> person,
            @RequestParam Role role,
            @RequestParam("_key") String key) {
        if (person == null || person.isEmpty() || !Team.SEATS.contains(role)) {
            return teamPage(engagementId, "engagement.team.wrong.nobody").status(422);
        }
        int seated = once.once(
                SubmissionKey.checked(key), Integer.class, () -> switch (team.seat(engagementId, person, role)) {
                    case Team.Seating.Done done -> done.people();
                    case Team.Seating.NotOurs _, Team.Seating.NotNow _ -> 0;
                });
        return seated == 0
                ? teamPage(engagementId, "engagement.team.wrong").status(422)
                : View.redirect("/engagements/" + engagementId + "/team")
                        .telling(Flash.done("engagement.team.seated", String.valueOf(seated)));
    }

    @PostMapping("/engagements/{engagementId}/team/{personId}/end")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View unseat(
            @PathVariable UUID engagementId,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        if (personId.equals(Acting.current().personId())) {
            return teamPage(engagementId, "engagement.team.wrong.self").status(422);
        }
        boolean ended = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> team.unseat(engagementId, personId, reason.strip()) instanceof Team.Seating.Done);
        return ended
                ? View.redirect("/engagements/" + engagementId + "/team").telling(Flash.done("engagement.team.ended"))
                : teamPage(engagementId, "engagement.team.wrong").status(422);
    }

    @GetMapping("/engagements/{engagementId}/undertaking")
    @Requires(Permission.SEE_ENGAGEMENT)
    View undertaking(@PathVariable UUID engagementId) {
        return undertakingPage(engagementId, "");
    }

    @PostMapping("/engagements/{engagementId}/undertaking")
    @Requires(Permission.CONFIRM_UNDERTAKING)
    View confirm(
            @PathVariable UUID engagementId,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam("_key") String key) {
        if (!confirmed) {
            return undertakingPage(engagementId, "engagement.undertaking.wrong.tick")
                    .status(422);
        }
        String outcome = once.once(
                SubmissionKey.checked(key), String.class, () -> switch (undertakings.confirm(engagementId, version)) {
                    case Undertakings.Confirming.Confirmed _, Undertakings.Confirming.ConfirmedBefore _ -> "";
                    case Undertakings.Confirming.WordsChanged _ -> "engagement.undertaking.wrong.words";
                    case Undertakings.Confirming.NotAsked _ -> "engagement.undertaking.wrong.notAsked";
                });
        return outcome.isEmpty()
                ? View.redirect("/engagements/" + engagementId).telling(Flash.done("engagement.undertaking.done"))
                : undertakingPage(engagementId, outcome).status(422);
    }

    private View.Page teamPage(UUID engagementId, String wrong) {
        Engagement engagement = engagements.find(engagementId).orElseThrow(Refusal::missing);
        List<Team.Member> members = team.of(engagement);
        boolean mayStaff = engagement.state().staffed() && access.may(Permission.STAFF_ENGAGEMENT, engagementId);
        Set<UUID> seated = members.stream().map(Team.Member::personId).collect(Collectors.toSet());
        List<Option> colleagues = mayStaff
                ? people.colleagues().stream()
                        .filter(person -> !seated.contains(person.id()))
                        .map(person -> Option.of(person.id().toString(), person.name()))
                        .toList()
                : List.of();
        return View.page("engagement/team", new TeamPage(engagement, members, colleagues, mayStaff, wrong));
    }

    private View.Page undertakingPage(UUID engagementId, String wrong) {
        Engagement engagement = engagements.find(engagementId).orElseThrow(Refusal::missing);
        boolean asked = engagement.state().staffed()
                && engagement.providerOrganizationId().equals(Acting.current().organizationId());
        return View.page(
                "engagement/undertaking",
                new UndertakingPage(
                        engagement,
                        organizations.name(engagement.clientOrganizationId()),
                        UndertakingText.current(),
                        asked,
                        undertakings.confirmed(engagementId),
                        wrong));
    }
}
