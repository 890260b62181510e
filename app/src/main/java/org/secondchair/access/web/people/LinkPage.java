package org.secondchair.access.web.people;

import org.secondchair.access.InvitationLinks;

/**
 * A one-time link, shown to the inviter this once.
 *
 * @param back path of the list it belongs to
 */
public record LinkPage(InvitationLinks.Letter letter, boolean colleague, String back) {}
