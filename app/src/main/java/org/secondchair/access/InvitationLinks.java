package org.secondchair.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes out the one-time link of an invitation that still holds. The link itself is stored nowhere. */
public interface InvitationLinks {
    /**
     * @param email whom it goes to
     * @param url the whole address, with the token in it: for the invited person's eyes alone
     */
    record Letter(String email, String inviterName, String organizationName, String url, Instant endsAt) {
        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    /** Empty when it was used, taken back or has run out. */
    Optional<Letter> letter(UUID invitationId);
}
