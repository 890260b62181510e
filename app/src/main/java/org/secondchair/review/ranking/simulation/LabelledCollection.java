package org.secondchair.review.ranking.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents whose labels are known, to replay a review with. A document's ordinal is its place.
record LabelledCollection(List<Document> documents) {

    LabelledCollection {
        documents = List.copyOf(documents);
    }

    record Document(String title, String text, Set<String> labels) {
        Document {
            labels = Set.copyOf(labels);
        }

        String whole() {
            return title.isBlank() ? text : title + "\n" + text;
        }
    }

    int size() {
        return documents.size();
    }

    BitSet having(String label) {
        BitSet having = new BitSet();
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).labels().contains(label)) {
                having.set(i);
            }
        }
        return having;
    }

    /// How many documents have each label, by label.
    Map<String, Integer> labels() {
        Map<String, Integer> counts = new TreeMap<>();
        documents.forEach(document -> document.labels().forEach(label -> counts.merge(label, 1, Integer::sum)));
        return counts;
    }

    /// Reads lines of `{id, title?, text, labels[]}`, gzipped if the name ends in `.gz`.
    static LabelledCollection read(Path jsonLines) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Document> documents = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(jsonLines);
                InputStream plain = jsonLines.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    documents.add(document(json.readTree(line)));
                }
            }
        }
        return new LabelledCollection(documents);
    }

    private static Document document(JsonNode node) {
        Set<String> labels = new HashSet<>();
        node.path("labels").forEach(label -> labels.add(label.asString()));
        return new Document(node.path("title").asString(""), node.path("text").asString(""), labels);
    }
}
