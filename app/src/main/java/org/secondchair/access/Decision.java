package org.secondchair.access;

import java.util.List;
import java.util.Set;
import org.secondchair.tenancy.Permission;

/** The answer to "may X act on Y?". */
public sealed interface Decision {
    /** @param roles by which the person may */
    record Allowed(Set<Role> roles) implements Decision {
        public Allowed {
            roles = Set.copyOf(roles);
        }
    }

    /** For this person the thing does not exist: no membership, an ended one, or a wall. */
    record Hidden() implements Decision {}

    /** A member, but conditions are still open: these. */
    record Locked(List<Lock> locks) implements Decision {
        public Locked {
            locks = List.copyOf(locks);
        }
    }

    /** A member whose roles do not carry the permission. */
    record RoleLacks(Permission permission) implements Decision {}

    /** A named condition and what is missing for it, in words for the person who meets it. */
    record Lock(String name, String reason) {}
}
