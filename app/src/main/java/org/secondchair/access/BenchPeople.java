package org.secondchair.access;

import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Actor;

/**
 * People without a password, for measurements. There is such a bean on the throw-away installation of a bench alone;
 * elsewhere people come in by links.
 */
public interface BenchPeople {
    UUID organization(String name);

    /** A person of it; {@link Sessions#begin} signs them in. */
    Actor person(UUID organizationId, String name);

    /** The same with roles over the whole organization. */
    Actor person(UUID organizationId, String name, Set<Role> roles);
}
