package org.secondchair.tenancy;

import java.util.UUID;

/** Who acts, and for which organization. Row-level security sees exactly these two ids. */
public record Actor(UUID personId, UUID organizationId) {}
