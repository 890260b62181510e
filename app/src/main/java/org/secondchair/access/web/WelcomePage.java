package org.secondchair.access.web;

import java.util.List;
import java.util.Map;
import org.secondchair.access.Organizations;
import org.secondchair.access.door.Invitation;
import org.secondchair.ui.Chrome;

/**
 * The page behind a one-time link.
 *
 * @param action path that the form posts to
 * @param given what the person entered so far, by field
 * @param troubles key of what is wrong, by field
 */
public record WelcomePage(
        String action, String token, Invitation invitation, Map<String, String> given, Map<String, String> troubles) {
    public WelcomePage {
        given = Map.copyOf(given);
        troubles = Map.copyOf(troubles);
    }

    /** Whether the person founds an organization, or joins one. */
    public boolean founds() {
        return switch (invitation) {
            case Invitation.Founder _, Invitation.Organization _ -> true;
            case Invitation.Colleague _ -> false;
        };
    }

    /** The address that the link was sent to; empty where the person chooses it. */
    public String email() {
        return switch (invitation) {
            case Invitation.Founder _ -> "";
            case Invitation.Organization organization -> organization.email();
            case Invitation.Colleague colleague -> colleague.email();
        };
    }

    public String inviterName() {
        return switch (invitation) {
            case Invitation.Founder _ -> "";
            case Invitation.Organization organization -> organization.inviterName();
            case Invitation.Colleague colleague -> colleague.inviterName();
        };
    }

    /** Of the inviter. */
    public String organizationName() {
        return switch (invitation) {
            case Invitation.Founder _ -> "";
            case Invitation.Organization organization -> organization.organizationName();
            case Invitation.Colleague colleague -> colleague.organizationName();
        };
    }

    public List<Organizations.Kind> kinds() {
        return List.of(Organizations.Kind.values());
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }

    /** What is wrong with a field, in words; empty when nothing is. */
    public String words(Chrome chrome, String field) {
        return trouble(field).isEmpty() ? "" : chrome.t(trouble(field));
    }
}
