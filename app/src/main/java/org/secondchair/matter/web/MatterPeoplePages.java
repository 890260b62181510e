package org.secondchair.matter.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterTabs;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
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

/** Who is in a matter. The client seats its own people here; a provider's come in by an engagement. */
@Controller
class MatterPeoplePages {
    private final Matters matters;
    private final Memberships memberships;
    private final People people;
    private final MatterTabs tabs;
    private final Access access;
    private final Seats seats;
    private final Clock clock;

    MatterPeoplePages(
            Matters matters,
            Memberships memberships,
            People people,
            MatterTabs tabs,
            Access access,
            Seats seats,
            Clock clock) {
        this.matters = matters;
        this.memberships = memberships;
        this.people = people;
        this.tabs = tabs;
        this.access = access;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping("/matters/{matterId}/people")
    @Requires(Permission.SEE_MATTER)
    View people(@PathVariable UUID matterId) {
        return page(matterId, "");
    }

    @PostMapping("/matters/{matterId}/people")
    @Requires(Permission.MANAGE_MATTER)
    View seat(
            @PathVariable UUID matterId,
            @RequestParam UUID person,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String until,
            @RequestParam("_key") String key) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Optional<String> wrong = seats.give(key, matter, person, role, until);
        if (wrong.isPresent()) {
            return page(matterId, wrong.get()).status(422);
        }
        return View.redirect("/matters/" + matterId + "/people").telling(Flash.done("matter.people.seated"));
    }

    @PostMapping("/matters/{matterId}/people/{personId}/end")
    @Requires(Permission.MANAGE_MATTER)
    View end(@PathVariable UUID matterId, @PathVariable UUID personId, @RequestParam("_key") String key) {
        if (personId.equals(Acting.current().personId())) {
            return page(matterId, "matter.people.wrong.self").status(422);
        }
        if (seats.end(key, matterId, personId) == 0) {
            throw Refusal.missing();
        }
        return View.redirect("/matters/" + matterId + "/people").telling(Flash.done("matter.people.ended"));
    }

    private View.Page page(UUID matterId, String wrong) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<Option> colleagues =
                matter.organizationId().equals(Acting.current().organizationId())
                        ? people.colleagues().stream()
                                .map(person -> Option.of(person.id().toString(), person.name()))
                                .toList()
                        : List.of();
        boolean manages = access.may(Permission.MANAGE_MATTER, matterId);
        return View.page(
                "matter/people",
                new MatterPeoplePage(
                        matter,
                        memberships.of(matterId),
                        tabs.of(matterId, "/people"),
                        manages,
                        colleagues,
                        clock.instant(),
                        wrong));
    }
}
