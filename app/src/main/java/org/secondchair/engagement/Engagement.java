package org.secondchair.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The relation of a client and a provider for one matter.
 *
 * @param id also the id of the scope in room access
 * @param terms with the supervisor as named now
 * @param offeredBy name of the client's person
 * @param supervisor name of the supervising attorney; null until named
 * @param manager name of the provider's person who accepted; null before
 */
public record Engagement(
        UUID id,
        UUID matterId,
        UUID clientOrganizationId,
        UUID providerOrganizationId,
        Terms terms,
        UUID offeredById,
        String offeredBy,
        Instant offeredAt,
        @Nullable String supervisor,
        @Nullable UUID managerId,
        @Nullable String manager,
        EngagementState state,
        Instant changedAt) {}
