package org.secondchair.corpus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.extraction.ChildSink;
import org.secondchair.corpus.extraction.ExtractorPool;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.Relation;

/**
 * Opens files and everything in them in the extractor processes, as a take-in does, and throws away what comes out:
 * nothing is hashed, encrypted, stored or compared. What a take-in costs beyond this is ours.
 */
final class ParseOnly {
    private static final int AT_ONCE = 256;

    private final ExtractorPool pool;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Phaser open = new Phaser(1);
    private final AtomicLong documents = new AtomicLong();

    private ParseOnly(ExtractorPool pool) {
        this.pool = pool;
    }

    /** How many documents came out, archives and mailboxes not counted. */
    static long run(ExtractorPool pool, List<Path> sources) throws IOException {
        var run = new ParseOnly(pool);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Path source : sources) {
                try (Stream<Path> files = Files.walk(source)) {
                    for (Path file : (Iterable<Path>)
                            files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))::iterator) {
                        run.submit(
                                threads,
                                Content.InFile.of(file),
                                file.getFileName().toString(),
                                0);
                    }
                }
            }
            run.open.arriveAndAwaitAdvance();
        }
        return run.documents.get();
    }

    private void submit(ExecutorService threads, Content content, @Nullable String name, int depth) {
        open.register();
        threads.submit(() -> {
            slots.acquireUninterruptibly();
            try {
                var sink = new Opening(threads, depth);
                pool.extract(
                        ExtractionRequest.of(content, name, Limits.standard().withDepth(depth, 32)), sink);
                if (!sink.container) {
                    documents.incrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                slots.release();
                open.arriveAndDeregister();
            }
        });
    }

    private final class Opening implements ChildSink {
        private final ExecutorService threads;
        private final int depth;
        private boolean container;

        Opening(ExecutorService threads, int depth) {
            this.threads = threads;
            this.depth = depth;
        }

        @Override
        public void child(Child child) {
            container |= child.relation() == Relation.MEMBER;
            try (InputStream bytes = child.content().open()) {
                submit(threads, new Content.InMemory(bytes.readAllBytes()), child.name(), depth + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void failed(FailedChild child) {
            container |= child.relation() == Relation.MEMBER;
        }
    }
}
