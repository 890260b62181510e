package org.secondchair.home.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Samples: of what was coded, for somebody else to check; of what nobody has seen, to know what is left behind. */
final class Checking {
    static final int CODED = 120;
    static final int UNSEEN = 120;

    /** Second looks, as the control room counts them. */
    record Overturned(long checked, long overturned) {}

    private final String path;

    Checking(String matter) {
        this.path = "/api/matters/" + matter + "/review";
    }

    /** @return how many documents the sample has; 0 when there was nothing to draw from */
    int draw(Player lead, String kind, int size) {
        return lead.at()
                .post(path + "/samples", Map.of("kind", kind, "size", size))
                .path("drawn")
                .asInt();
    }

    void check(List<Desk> desks, String queue) {
        Steps.atOnce(desks.stream()
                .<Runnable>map(desk -> () -> desk.work(queue, () -> false))
                .toList());
    }

    Overturned overturned(Player lead) {
        JsonNode checked = lead.at().get(path).path("checked");
        long overturned = checked.path("relevantOverturned").asLong()
                + checked.path("missed").asLong();
        return new Overturned(
                overturned
                        + checked.path("upheldRelevant").asLong()
                        + checked.path("upheldNotRelevant").asLong(),
                overturned);
    }

    void close(Player lead) {
        lead.at().post(path + "/close");
    }
}
