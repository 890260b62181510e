package org.secondchair.access.web.people;

import java.util.List;
import org.secondchair.access.Organizations;
import org.secondchair.access.door.Invitations;

/**
 * The directory, and the links by which this organization asked others in.
 *
 * @param trouble key of what is wrong with an invitation; empty when nothing is
 */
public record OrganizationsPage(
        List<Organizations.Organization> organizations,
        List<Invitations.Open> invitations,
        String email,
        String trouble) {
    public OrganizationsPage {
        organizations = List.copyOf(organizations);
        invitations = List.copyOf(invitations);
    }
}
