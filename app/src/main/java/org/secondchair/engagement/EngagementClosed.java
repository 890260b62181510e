package org.secondchair.engagement;

import java.util.UUID;

/**
 * An offer was taken back, or an engagement ended. Published within the transaction that did it, after the provider's
 * access is gone.
 */
public record EngagementClosed(UUID engagementId, String reason) {}
