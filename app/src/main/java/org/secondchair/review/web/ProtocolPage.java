package org.secondchair.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.matter.Matter;
import org.secondchair.review.Protocol;

/** The protocol in force and the versions before it, the newest first. */
public record ProtocolPage(Matter matter, List<Protocol> versions, Map<UUID, String> names, boolean mayEdit) {
    public ProtocolPage {
        versions = List.copyOf(versions);
        names = Map.copyOf(names);
    }
}
