package org.secondchair.access;

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
}
