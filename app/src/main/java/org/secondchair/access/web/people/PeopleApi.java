package org.secondchair.access.web.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.InvitationLinks;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.door.Invitations;
import org.secondchair.access.web.EmailAddress;
import org.secondchair.access.web.IdempotencyKey;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People and organizations, for programs. */
@RestController
class PeopleApi {
    record Wanted(@Nullable List<String> roles) {}

    record Invite(@Nullable String email, @Nullable List<String> roles) {}

    /** @param url the one-time link; for the invited person's eyes alone */
    record Link(UUID id, String url) {}

    private final Colleagues colleagues;
    private final Invitations invitations;
    private final Organizations organizations;

    PeopleApi(Colleagues colleagues, Invitations invitations, Organizations organizations) {
        this.colleagues = colleagues;
        this.invitations = invitations;
        this.organizations = organizations;
    }

    @GetMapping("/api/people")
    @Requires(Permission.MANAGE_ORGANIZATION)
    Page<PeoplePage.Row> people(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String after) {
        return colleagues.page(q, after);
    }

    @GetMapping("/api/people/{personId}")
    @Requires(Permission.MANAGE_ORGANIZATION)
    PeoplePage.Row person(@PathVariable UUID personId) {
        return new PeoplePage.Row(colleagues.person(personId), colleagues.roles(personId));
    }

    @PutMapping("/api/people/{personId}/roles")
    @Requires(value = Permission.MANAGE_ORGANIZATION, stepUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void roles(@PathVariable UUID personId, @RequestBody Wanted wanted) {
        colleagues.change(personId, Colleagues.parse(wanted.roles()));
    }

    @PostMapping("/api/people/{personId}/disable")
    @Requires(Permission.MANAGE_ORGANIZATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID personId) {
        colleagues.disable(personId);
    }

    @PostMapping("/api/people/{personId}/enable")
    @Requires(value = Permission.MANAGE_ORGANIZATION, stepUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID personId) {
        colleagues.enable(personId);
    }

    @GetMapping("/api/people/invitations")
    @Requires(Permission.MANAGE_ORGANIZATION)
    List<Invitations.Open> invitations() {
        return invitations.open();
    }

    @PostMapping("/api/people/invitations")
    @Requires(Permission.MANAGE_ORGANIZATION)
    @ResponseStatus(HttpStatus.CREATED)
    Link invite(
            @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key, @RequestBody Invite invite) {
        Set<Role> roles = Colleagues.parse(invite.roles());
        if (roles.contains(Role.PLATFORM_OPERATOR)) {
            throw Refusal.because(Refusal.Kind.FORBIDDEN, "access.people.operators-only");
        }
        return link(invitations.inviteColleague(IdempotencyKey.checked(key), email(invite), roles));
    }

    @DeleteMapping("/api/people/invitations/{invitationId}")
    @Requires(Permission.MANAGE_ORGANIZATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID invitationId) {
        if (!invitations.revoke(invitationId)) {
            throw Refusal.missing();
        }
    }

    @GetMapping("/api/organizations")
    @Requires(Permission.SIGNED_IN)
    List<Organizations.Organization> organizations() {
        return organizations.all();
    }

    @PostMapping("/api/organizations/invitations")
    @Requires(Permission.INVITE_ORGANIZATION)
    @ResponseStatus(HttpStatus.CREATED)
    Link inviteOrganization(
            @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key, @RequestBody Invite invite) {
        return link(invitations.inviteOrganization(IdempotencyKey.checked(key), email(invite)));
    }

    private Link link(UUID invitationId) {
        InvitationLinks.Letter letter = invitations.letter(invitationId).orElseThrow(Refusal::missing);
        return new Link(invitationId, letter.url());
    }

    private static String email(Invite invite) {
        String email = invite.email() == null ? "" : invite.email();
        if (!EmailAddress.plausible(email)) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.email-malformed");
        }
        return email;
    }
}
