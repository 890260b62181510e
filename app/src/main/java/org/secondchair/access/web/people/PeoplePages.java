package org.secondchair.access.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.InvitationLinks;
import org.secondchair.access.Role;
import org.secondchair.access.door.Invitations;
import org.secondchair.access.web.EmailAddress;
import org.secondchair.access.web.IdempotencyKey;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's pages on people: who is there, who is invited, what each may do. */
@Controller
class PeoplePages {
    private final Colleagues colleagues;
    private final Invitations invitations;

    PeoplePages(Colleagues colleagues, Invitations invitations) {
        this.colleagues = colleagues;
        this.invitations = invitations;
    }

    @GetMapping("/people")
    @Requires(Permission.MANAGE_ORGANIZATION)
    View list(ListQuery list) {
        return page(list, "", "");
    }

    @PostMapping("/people/invitations")
    @Requires(Permission.MANAGE_ORGANIZATION)
    View invite(
            @RequestParam(name = IdempotencyKey.FIELD, defaultValue = "") String key,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable List<String> roles) {
        if (!EmailAddress.plausible(email)) {
            return page(new ListQuery("/people", java.util.Map.of()), email, "access.email-malformed")
                    .status(422);
        }
        Set<Role> wanted = Colleagues.parse(roles);
        if (wanted.contains(Role.PLATFORM_OPERATOR)) {
            throw Refusal.because(Refusal.Kind.FORBIDDEN, "access.people.operators-only");
        }
        InvitationLinks.Letter letter = invitations
                .letter(invitations.inviteColleague(IdempotencyKey.checked(key), email, wanted))
                .orElseThrow(Refusal::missing);
        return View.page("access/link", new LinkPage(letter, true, "/people"));
    }

    @PostMapping("/people/invitations/{invitationId}/revoke")
    @Requires(Permission.MANAGE_ORGANIZATION)
    View revoke(@PathVariable UUID invitationId) {
        if (!invitations.revoke(invitationId)) {
            throw Refusal.missing();
        }
        return View.redirect("/people").telling(Flash.done("access.people.revoked"));
    }

    @GetMapping("/people/{personId}")
    @Requires(Permission.MANAGE_ORGANIZATION)
    View person(@PathVariable UUID personId) {
        boolean operator = colleagues.roles(Acting.current().personId()).contains(Role.PLATFORM_OPERATOR);
        List<Role> offered = Arrays.stream(Role.values())
                .filter(role -> operator || role != Role.PLATFORM_OPERATOR)
                .toList();
        return View.page(
                "access/person",
                new PersonPage(
                        colleagues.person(personId),
                        colleagues.roles(personId),
                        offered,
                        personId.equals(Acting.current().personId())));
    }

    @PostMapping("/people/{personId}/roles")
    @Requires(value = Permission.MANAGE_ORGANIZATION, stepUp = true)
    View roles(@PathVariable UUID personId, @RequestParam(required = false) @Nullable List<String> roles) {
        colleagues.change(personId, Colleagues.parse(roles));
        return View.redirect("/people/" + personId).telling(Flash.done("access.people.roles-kept"));
    }

    @PostMapping("/people/{personId}/disable")
    @Requires(Permission.MANAGE_ORGANIZATION)
    View disable(@PathVariable UUID personId) {
        colleagues.disable(personId);
        return View.redirect("/people/" + personId).telling(Flash.done("access.people.disabled"));
    }

    @PostMapping("/people/{personId}/enable")
    @Requires(value = Permission.MANAGE_ORGANIZATION, stepUp = true)
    View enable(@PathVariable UUID personId) {
        colleagues.enable(personId);
        return View.redirect("/people/" + personId).telling(Flash.done("access.people.enabled"));
    }

    private View.Page page(ListQuery list, String email, String trouble) {
        return View.page(
                "access/people",
                new PeoplePage(
                        list,
                        colleagues.page(list.text("q"), list.after()),
                        invitations.open().stream()
                                .filter(Invitations.Open::colleague)
                                .toList(),
                        email,
                        trouble));
    }
}
