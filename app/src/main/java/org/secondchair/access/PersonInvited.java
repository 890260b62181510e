package org.secondchair.access;

import java.util.UUID;

/** Somebody was sent a one-time link; {@link InvitationLinks} writes it out for the mail. */
public record PersonInvited(UUID invitationId, UUID inviterId) {}
