package org.secondchair.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.audit.tree.Hash;

/** Holds the views that are there against the events that counted them. */
final class CountedViews {
    /** Type of the event that counts a batch; its one subject is the batch, its payload says {@code views} and root. */
    static final String TYPE = "audit.views-counted";

    private record Count(long index, long views, Hash root) {}

    private final Map<UUID, Count> counts = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable UUID current;
    private Frontier tree = new Frontier();

    void expect(long index, RecordedEvent event) {
        if (event.kind() == EventKind.COUNT && event.type().equals(TYPE) && event.payload() != null) {
            Map<String, Object> values = event.payload().values();
            counts.put(
                    event.subjects().getFirst(),
                    new Count(
                            index,
                            ((Number) values.getOrDefault("views", 0)).longValue(),
                            Hash.parse(String.valueOf(values.get("root")))));
        }
    }

    void view(UUID batchId, View view) {
        if (!batchId.equals(current)) {
            close();
            current = batchId;
        }
        tree.append(view.leafHash());
    }

    private void close() {
        if (current != null) {
            Count count = counts.remove(current);
            if (count != null && !count.root().equals(tree.root())) {
                findings.add(Finding.at(
                        Finding.Kind.VIEWS_ALTERED,
                        count.index(),
                        "the %d views that event %d counted are not the %d that are there"
                                .formatted(count.views(), count.index(), tree.size())));
            }
            tree = new Frontier();
        }
    }

    /** Batches of which no view is left count as altered. */
    List<Finding> finish() {
        close();
        counts.values()
                .forEach(count -> findings.add(Finding.at(
                        Finding.Kind.VIEWS_ALTERED,
                        count.index(),
                        "the %d views that event %d counted are gone".formatted(count.views(), count.index()))));
        return List.copyOf(findings);
    }
}
