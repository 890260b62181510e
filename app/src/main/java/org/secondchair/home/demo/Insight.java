package org.secondchair.home.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.home.sample.SampleItem;
import org.secondchair.home.sample.SampleMatterFacts;
import tools.jackson.databind.JsonNode;

/** The right coding of the documents on the server, recognized by their hashes: what the simulated people err from. */
final class Insight {
    private final Map<UUID, SampleItem> items = new LinkedHashMap<>();

    /** A document of the matter and its coding in force; no coding while it is undecided. */
    record Listed(UUID id, String sha256, Optional<JsonNode> coding) {}

    static Insight of(Map<UUID, Listed> documents, SampleMatterFacts facts) {
        Insight insight = new Insight();
        Map<String, SampleItem> known = facts.documentsBySha256();
        documents.values().forEach(document -> {
            SampleItem item = known.get(document.sha256());
            if (item != null) {
                insight.items.put(document.id(), item);
            }
        });
        return insight;
    }

    /** Empty for what the sample does not know of, such as a picture inside a document. */
    Optional<SampleItem> of(UUID document) {
        return Optional.ofNullable(items.get(document));
    }

    /** Every document of the matter, as whoever checks the coding may list them. */
    static Map<UUID, Listed> listed(Player checker, String matter) {
        Map<UUID, Listed> listed = new LinkedHashMap<>();
        String next = "0";
        while (next != null) {
            JsonNode page = checker.at().get("/api/matters/" + matter + "/review/codings?after=" + next);
            for (JsonNode one : page.path("items")) {
                UUID id = UUID.fromString(one.path("documentId").asString());
                JsonNode coding = one.path("coding");
                listed.put(
                        id,
                        new Listed(
                                id,
                                one.path("sha256").asString(),
                                coding.isObject() ? Optional.of(coding) : Optional.empty()));
            }
            JsonNode more = page.path("next");
            next = more.isString() ? more.asString() : null;
        }
        return listed;
    }
}
