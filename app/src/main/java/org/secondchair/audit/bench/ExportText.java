package org.secondchair.audit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.audit.LogKey;
import org.secondchair.audit.SignedHead;
import org.secondchair.audit.leaf.EventKind;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.audit.tree.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an export in the hands of somebody who knows the format and wants to deceive. */
final class ExportText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ObjectNode> lines;

    private ExportText(List<ObjectNode> lines) {
        this.lines = lines;
    }

    static ExportText read(Path file) throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add((ObjectNode) JSON.readTree(line));
        }
        return new ExportText(lines);
    }

    ExportText copy() {
        return new ExportText(
                new ArrayList<>(lines.stream().map(ObjectNode::deepCopy).toList()));
    }

    void write(Path file) throws IOException {
        Files.write(file, lines.stream().map(JSON::writeValueAsString).toList());
    }

    List<ObjectNode> lines() {
        return lines;
    }

    /** Position of the line that holds the event of that number. */
    int position(long index) {
        for (int i = 0; i < lines.size(); i++) {
            JsonNode event = lines.get(i).get("event");
            if (event != null && event.get("index").asLong() == index) {
                return i;
            }
        }
        throw new IllegalArgumentException("no event " + index);
    }

    ObjectNode event(long index) {
        return (ObjectNode) lines.get(position(index)).get("event");
    }

    List<ObjectNode> events() {
        return lines.stream()
                .filter(line -> line.has("event"))
                .map(line -> (ObjectNode) line.get("event"))
                .toList();
    }

    List<ObjectNode> heads() {
        return lines.stream()
                .filter(line -> line.has("head"))
                .map(line -> (ObjectNode) line.get("head"))
                .toList();
    }

    /** Gives an event another payload, and everything in its line that hangs on it. */
    void rewrite(long index) {
        ObjectNode event = event(index);
        Payload payload = Payload.of(Map.of("forged", true));
        event.put("payload", payload.json());
        event.put("salt", payload.salt());
        event.put("payloadHash", payload.hash().toString());
        event.put("hash", leaf(event).toString());
    }

    /** Computes the leaf hash of a line anew. */
    private static Hash leaf(ObjectNode event) {
        List<UUID> subjects = new ArrayList<>();
        event.get("subjects").forEach(subject -> subjects.add(UUID.fromString(subject.asString())));
        return new RecordedEvent(
                        UUID.fromString(event.get("id").asString()),
                        EventKind.stored(event.get("kind").asString()),
                        UUID.fromString(event.get("organization").asString()),
                        UUID.fromString(event.get("scope").asString()),
                        event.get("type").asString(),
                        subjects,
                        UUID.fromString(event.get("actor").asString()),
                        UUID.fromString(event.get("actorOrganization").asString()),
                        Instant.parse(event.get("at").asString()),
                        Hash.parse(event.get("payloadHash").asString()),
                        null)
                .leafHash();
    }

    /** Numbers the events from that position on anew, as they stand. */
    void renumber() {
        long number = 0;
        for (ObjectNode event : events()) {
            event.put("index", number++);
        }
    }

    /** Makes all heads fit the events' hashes and signs them. */
    void signAgain(LogKey key) throws IOException {
        ((ObjectNode) lines.getFirst().get("log")).put("publicKey", key.encodedPublic());
        List<Hash> leaves = events().stream()
                .map(event -> Hash.parse(event.get("hash").asString()))
                .toList();
        var frontier = new Frontier();
        for (ObjectNode head : heads()) {
            int from = head.get("previousSize").asInt();
            int until = head.get("size").asInt();
            leaves.subList(from, until).forEach(frontier::append);
            SignedHead signed = key.sign(
                    UUID.fromString(head.get("organization").asString()),
                    from,
                    until,
                    frontier.root(),
                    Instant.parse(head.get("at").asString()));
            head.put("root", frontier.root().toString());
            head.put("leaves", Frontier.packed(leaves.subList(from, until)));
            head.put("key", signed.key());
            head.put("signature", signed.signature());
        }
    }
}
