package org.secondchair.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.encryption.EncryptedDirectory;
import org.secondchair.search.encryption.PageCache;

/// The open index of one matter. Safe for many threads.
final class MatterIndex implements AutoCloseable {
    private static final String MARK = "mark";
    private static final double BUFFER_MEBIBYTES = 48;
    private static final long REFRESH_NANOS = 500_000_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime());
    private volatile boolean changed;

    private MatterIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /// Opens the index in a folder, or starts an empty one there.
    static MatterIndex open(Path folder, byte[] key, PageCache pages) throws IOException {
        Files.createDirectories(folder);
        Directory directory = new EncryptedDirectory(FSDirectory.open(folder), key, pages);
        IndexWriter writer = null;
        try {
            boolean fresh = isFresh(directory);
            var config = new IndexWriterConfig()
                    .setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            writer = new IndexWriter(directory, config);
            if (fresh) {
                writer.commit(); // so that a crash never leaves segments without their list
            }
            return new MatterIndex(directory, writer, new SearcherManager(writer, new PlainSearchers()));
        } catch (IOException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /// True if nothing is there yet. Segments without the file that lists them would otherwise be taken for an
    /// empty index.
    private static boolean isFresh(Directory directory) throws IOException {
        boolean segments = false;
        for (String file : directory.listAll()) {
            if (file.startsWith("segments_")) {
                return false;
            }
            segments |= file.endsWith(".si") || file.endsWith(".cfs");
        }
        if (segments) {
            throw new CorruptIndexException("the list of segments is missing", directory.toString());
        }
        return true;
    }

    void index(List<IndexedDocument> batch) throws IOException {
        for (IndexedDocument document : batch) {
            Document fields = DocumentFields.of(document);
            writer.updateDocument(DocumentFields.id(document.documentId()), fields);
        }
        changed = true;
    }

    void remove(List<UUID> documentIds) throws IOException {
        writer.deleteDocuments(documentIds.stream().map(DocumentFields::id).toArray(Term[]::new));
        changed = true;
    }

    void commit(String mark) throws IOException {
        writer.setLiveCommitData(Map.of(MARK, mark).entrySet());
        writer.commit();
    }

    String mark() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(MARK)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    /// Documents in the index; replaced ones count twice until the next refresh or commit.
    int documents() {
        return writer.getDocStats().numDocs;
    }

    void refresh() throws IOException {
        changed = false;
        refreshed.set(System.nanoTime());
        searchers.maybeRefreshBlocking();
    }

    interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    /// Reads from one unchanging state of the index, no older than half a second.
    <T> T reading(Reading<T> reading) throws IOException {
        if (changed && System.nanoTime() - refreshed.get() > REFRESH_NANOS) {
            refresh();
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.from(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Reads all bytes of the committed state from the disk: by a reader of its own, since the pages of the open
    /// one may be remembered from before the damage.
    void verify() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /// Commits what was fed (the mark stays as it was) and closes.
    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            refreshed.set(0);
        }
    }

    /// Closes without writing anything; for an index that is damaged or about to be deleted.
    void abandon() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }

    private static final class PlainSearchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
