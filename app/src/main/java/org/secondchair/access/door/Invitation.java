package org.secondchair.access.door;

import java.util.Set;
import org.secondchair.access.Role;

/** An open one-time link, as the person who follows it sees it. */
public sealed interface Invitation {
    /** The first start of an installation: founds its first organization. */
    record Founder() implements Invitation {}

    /** Joins the inviter's organization. */
    record Colleague(String email, String inviterName, String organizationName, Set<Role> roles) implements Invitation {
        public Colleague {
            roles = Set.copyOf(roles);
        }
    }

    /** Founds another organization on this installation. */
    record Organization(String email, String inviterName, String organizationName) implements Invitation {}
}
