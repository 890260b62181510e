package org.secondchair.staffing.shift;

import java.util.List;
import java.util.UUID;

/** Whom the client accepted for a request, as the acting provider's manager may put them on a roster. */
public interface RosterPeople {
    /** Each once; empty for whoever is not the provider. May stand in what is being written. */
    List<RosterPerson> of(UUID requestId);
}
