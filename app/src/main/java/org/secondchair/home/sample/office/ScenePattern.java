package org.secondchair.home.sample.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondchair.home.sample.manuscripts.Manuscript;

/**
 * A pattern of documents that belong together. The head tells how many, when, and who plays which role; the text is cut by
 * lines {@code === kind | key: value | key: value} into the documents of one scene.
 */
record ScenePattern(Manuscript source, List<Part> parts) {

    /** One document of a scene: its kind, the head of the pattern with its own on top, and its text. */
    record Part(String kind, Map<String, String> head, String text) {}

    static ScenePattern of(Manuscript source) {
        List<Part> parts = new ArrayList<>();
        for (String section : source.body().split("(?m)^=== ")) {
            if (section.isBlank()) {
                continue;
            }
            int end = section.indexOf('\n');
            String[] cells = section.substring(0, end).split(" \\| ");
            Map<String, String> head = new LinkedHashMap<>();
            for (int i = 1; i < cells.length; i++) {
                String[] pair = cells[i].split(": ", 2);
                head.put(pair[0].strip(), pair[1].strip());
            }
            parts.add(
                    new Part(cells[0].strip(), head, section.substring(end + 1).strip() + "\n"));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("pattern " + source.id() + " has no documents");
        }
        return new ScenePattern(source, parts);
    }

    int count() {
        return Integer.parseInt(source.text("count"));
    }
}
