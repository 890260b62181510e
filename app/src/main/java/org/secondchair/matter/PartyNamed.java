package org.secondchair.matter;

import java.util.UUID;

/** A matter has one more party. Published in the transaction that names it. */
public record PartyNamed(UUID matterId, UUID partyId) {}
