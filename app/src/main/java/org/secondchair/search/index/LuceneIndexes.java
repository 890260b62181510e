package org.secondchair.search.index;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.secondchair.search.IndexOutcome;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchIndexes;

/// Feeds the Lucene indexes.
final class LuceneIndexes implements SearchIndexes {
    private final OpenIndexes indexes;

    LuceneIndexes(OpenIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public IndexOutcome index(UUID matterId, List<IndexedDocument> batch) {
        return with(matterId, index -> index.index(batch));
    }

    @Override
    public IndexOutcome remove(UUID matterId, List<UUID> documentIds) {
        return with(matterId, index -> index.remove(documentIds));
    }

    @Override
    public IndexOutcome commit(UUID matterId, String mark) {
        return with(matterId, index -> index.commit(mark));
    }

    @Override
    public IndexOutcome refresh(UUID matterId) {
        return with(matterId, MatterIndex::refresh);
    }

    @Override
    public IndexOutcome state(UUID matterId) {
        return with(matterId, MatterIndex::refresh);
    }

    @Override
    public IndexOutcome verify(UUID matterId) {
        return with(matterId, MatterIndex::verify);
    }

    @Override
    public void drop(UUID matterId) {
        indexes.drop(matterId);
    }

    private interface Change {
        void make(MatterIndex index) throws IOException;
    }

    private IndexOutcome with(UUID matterId, Change change) {
        return indexes.with(
                matterId,
                index -> {
                    change.make(index);
                    return new IndexOutcome.Ready(index.documents(), index.mark());
                },
                IndexOutcome.Damaged::new);
    }
}
