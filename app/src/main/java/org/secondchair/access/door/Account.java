package org.secondchair.access.door;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Actor;

/**
 * What the door knows of a person.
 *
 * @param totpSecret sealed; null without a second factor
 */
record Account(
        UUID personId,
        UUID organizationId,
        String email,
        boolean disabled,
        String passwordHash,
        byte @Nullable [] totpSecret) {
    Actor actor() {
        return new Actor(personId, organizationId);
    }

    boolean hasSecondFactor() {
        return totpSecret != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && account.personId.equals(personId);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }

    @Override
    public String toString() {
        return "Account[" + personId + (hasSecondFactor() ? ", second factor" : "") + "]";
    }

    byte[] sealedSecret() {
        if (totpSecret == null) {
            throw new IllegalStateException("no second factor");
        }
        return Arrays.copyOf(totpSecret, totpSecret.length);
    }
}
