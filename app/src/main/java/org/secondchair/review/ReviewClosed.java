package org.secondchair.review;

import java.util.UUID;

/** A review was closed. Published within the transaction that closed it. */
public record ReviewClosed(UUID matterId) {}
