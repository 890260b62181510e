package org.secondchair.corpus;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Says where a query is met in the text of a document; implemented where the queries are understood. */
public interface Marking {
    /** A stretch of the text in UTF-16 units, end exclusive. */
    record Mark(int start, int end) {}

    /** In order; empty for a query that cannot be read. */
    List<Mark> marks(UUID matterId, int documentOrdinal, String query, ZoneId zone);
}
