package org.secondchair.staffing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who of the acting provider's bench is cleared of conflicts for a matter. */
public interface Clearances {
    /** One for each of the professionals; {@link Clearance#PENDING} where nobody decided. */
    Map<UUID, Clearance> of(UUID matterId, Collection<UUID> professionalIds);
}
