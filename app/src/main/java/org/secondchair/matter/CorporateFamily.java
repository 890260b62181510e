package org.secondchair.matter;

import java.util.UUID;

/** One line of a corporate family: the company stands in the relation to the other. */
public record CorporateFamily(UUID id, String company, Relation relation, String other) {
    public enum Relation {
        PARENT_OF,
        FORMER_NAME_OF,
        /** Of one family without one owning the other. */
        AFFILIATE_OF
    }
}
