package org.secondchair.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.leaf.ViewCount;
import org.secondchair.audit.tree.Frontier;

/** Holds the views that are there against the events that counted them. */
final class CountedViews {
    private record Counted(long index, ViewCount count) {}

    private final Map<UUID, Counted> counts = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable UUID current;
    private Frontier tree = new Frontier();
    private long lastIndex;

    void expect(long index, RecordedEvent event) {
        lastIndex = index;
        ViewCount.in(event).ifPresent(count -> counts.put(count.batchId(), new Counted(index, count)));
    }

    void view(UUID batchId, View view) {
        if (!batchId.equals(current)) {
            close();
            current = batchId;
        }
        tree.append(view.leafHash());
    }

    private void close() {
        if (current == null) {
            return;
        }
        Counted counted = counts.remove(current);
        if (counted == null) {
            findings.add(new Finding(
                    Finding.Kind.VIEWS_ALTERED,
                    0,
                    lastIndex,
                    "there are %d views in a batch that no event counted".formatted(tree.size())));
        } else if (!counted.count().root().equals(tree.root())) {
            findings.add(Finding.at(
                    Finding.Kind.VIEWS_ALTERED,
                    counted.index(),
                    "the %d views that event %d counted are not the %d that are there"
                            .formatted(counted.count().views(), counted.index(), tree.size())));
        }
        tree = new Frontier();
    }

    /** Batches of which no view is left count as altered. */
    List<Finding> finish() {
        close();
        counts.values()
                .forEach(gone -> findings.add(Finding.at(
                        Finding.Kind.VIEWS_ALTERED,
                        gone.index(),
                        "the %d views that event %d counted are gone"
                                .formatted(gone.count().views(), gone.index()))));
        return List.copyOf(findings);
    }
}
