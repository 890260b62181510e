package org.secondchair.work;

import java.util.UUID;

/** A request came into another state. Published within the transaction that moved it. */
public record RequestMoved(UUID requestId, UUID matterId, RequestState state) {}
