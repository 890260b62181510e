package org.secondchair.search.index;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.secondchair.search.DocumentVisibility;
import org.secondchair.search.IndexKeys;
import org.secondchair.search.SearchIndexes;
import org.secondchair.search.Searches;
import org.secondchair.search.encryption.PageCache;

/// The back end as a whole: feeding and asking over the same open indexes.
final class LuceneSearch implements AutoCloseable {
    private static final int OPEN_INDEXES = 12;
    private static final int PAGE_MEBIBYTES = 64;

    private final OpenIndexes indexes;
    private final DocumentVisibility visibility;

    /// @param folders where a matter's derived things lie
    LuceneSearch(Function<UUID, Path> folders, IndexKeys keys, DocumentVisibility visibility) {
        this.indexes = new OpenIndexes(folders, keys, new PageCache(PAGE_MEBIBYTES), OPEN_INDEXES);
        this.visibility = visibility;
    }

    SearchIndexes feeding() {
        return new LuceneIndexes(indexes);
    }

    Searches asking() {
        return new LuceneSearches(indexes, visibility);
    }

    @Override
    public void close() {
        indexes.close();
    }
}
