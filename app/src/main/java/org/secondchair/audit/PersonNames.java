package org.secondchair.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of people for reading the record; the room that knows people implements it. */
public interface PersonNames {
    /** Names of those whom the acting person may see; others are left out. One query, whatever the number. */
    Map<UUID, String> names(Collection<UUID> personIds);
}
