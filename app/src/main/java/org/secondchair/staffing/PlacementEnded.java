package org.secondchair.staffing;

import java.util.UUID;

/**
 * Somebody left a matter: their placement ended, early or on its last day. Published within the transaction that ended
 * it, after their access is gone; the acting person is whoever ended it.
 */
public record PlacementEnded(UUID placementId, UUID engagementId, UUID matterId, UUID personId) {}
