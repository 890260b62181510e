package org.secondchair.access.web.people;

import java.util.UUID;
import org.secondchair.access.InvitationLinks;
import org.secondchair.access.Organizations;
import org.secondchair.access.door.Invitations;
import org.secondchair.access.web.EmailAddress;
import org.secondchair.access.web.IdempotencyKey;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of organizations on this installation, and the way to ask another one in. */
@Controller
class OrganizationPages {
    private final Organizations organizations;
    private final Invitations invitations;

    OrganizationPages(Organizations organizations, Invitations invitations) {
        this.organizations = organizations;
        this.invitations = invitations;
    }

    @GetMapping("/organizations")
    @Requires(Permission.INVITE_ORGANIZATION)
    View list() {
        return page("", "");
    }

    @PostMapping("/organizations/invitations")
    @Requires(Permission.INVITE_ORGANIZATION)
    View invite(
            @RequestParam(name = IdempotencyKey.FIELD, defaultValue = "") String key,
            @RequestParam(defaultValue = "") String email) {
        if (!EmailAddress.plausible(email)) {
            return page(email, "access.email-malformed").status(422);
        }
        InvitationLinks.Letter letter = invitations
                .letter(invitations.inviteOrganization(IdempotencyKey.checked(key), email))
                .orElseThrow(Refusal::missing);
        return View.page("access/link", new LinkPage(letter, false, "/organizations"));
    }

    @PostMapping("/organizations/invitations/{invitationId}/revoke")
    @Requires(Permission.INVITE_ORGANIZATION)
    View revoke(@PathVariable UUID invitationId) {
        if (!invitations.revoke(invitationId)) {
            throw Refusal.missing();
        }
        return View.redirect("/organizations").telling(Flash.done("access.people.revoked"));
    }

    private View.Page page(String email, String trouble) {
        return View.page(
                "access/organizations",
                new OrganizationsPage(
                        organizations.all(),
                        invitations.open().stream()
                                .filter(open -> !open.colleague())
                                .toList(),
                        email,
                        trouble));
    }
}
