package org.secondchair.audit.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.secondchair.audit.LogKey;
import org.secondchair.kernel.Ids;
import tools.jackson.databind.node.ObjectNode;

/** The twelve ways of falsifying a log that a check has to find. */
enum Tampering {
    EDIT_PAYLOAD,
    EDIT_PAYLOAD_AND_LEAF,
    DELETE,
    INSERT,
    REORDER,
    BACKDATE,
    DUPLICATE,
    MOVE_TENANT,
    TRUNCATE,
    OLD_SNAPSHOT,
    ANOTHER_KEY,
    FORK;

    /**
     * Falsifies the export at that event.
     *
     * @param own the key that signed it, as somebody has it who took over the server
     * @param foreign any other key
     * @return number of the first event that is not as it was
     */
    long apply(ExportText export, long at, LogKey own, LogKey foreign) throws IOException {
        ObjectNode event = export.event(at);
        int position = export.position(at);
        switch (this) {
            case EDIT_PAYLOAD -> event.put("payload", "{\"forged\":true}");
            case EDIT_PAYLOAD_AND_LEAF -> export.rewrite(at);
            case DELETE -> export.lines().remove(position);
            case INSERT -> {
                ObjectNode line = export.lines().get(position).deepCopy();
                ((ObjectNode) line.get("event")).put("id", Ids.next().toString());
                export.lines().add(position, line);
                export.rewrite(at);
                export.renumber();
            }
            case REORDER -> {
                event.put("index", at + 1);
                ((ObjectNode) export.lines().get(position + 1).get("event")).put("index", at);
                Collections.swap(export.lines(), position, position + 1);
            }
            case BACKDATE ->
                event.put(
                        "at",
                        Instant.parse(event.get("at").asString())
                                .minus(Duration.ofDays(30))
                                .toString());
            case DUPLICATE ->
                export.lines().add(position + 1, export.lines().get(position).deepCopy());
            case MOVE_TENANT -> event.put("organization", UUID.randomUUID().toString());
            case TRUNCATE, OLD_SNAPSHOT -> {
                return cut(export, at);
            }
            case ANOTHER_KEY -> {
                export.signAgain(foreign);
                return 0;
            }
            case FORK -> {
                export.rewrite(at);
                export.signAgain(own);
            }
        }
        return at;
    }

    /** Leaves the heads and events up to the last head at or before the event: what an older copy holds. */
    private static long cut(ExportText export, long at) {
        long size = export.heads().stream()
                .mapToLong(head -> head.get("size").asLong())
                .filter(end -> end <= at)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("no head before event " + at));
        export.lines()
                .removeIf(line -> (line.has("event")
                                && line.get("event").get("index").asLong() >= size)
                        || (line.has("head") && line.get("head").get("size").asLong() > size));
        return size;
    }
}
