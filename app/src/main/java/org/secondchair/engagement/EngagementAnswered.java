package org.secondchair.engagement;

import java.util.UUID;

/**
 * A provider accepted or declined an offer. Published within the transaction of the answer.
 *
 * @param reason in words; empty when accepted
 */
public record EngagementAnswered(UUID engagementId, boolean accepted, String reason) {}
