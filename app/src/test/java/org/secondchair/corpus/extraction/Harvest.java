package org.secondchair.corpus.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;

/** Extracts files and everything inside them, many at once, and counts: what take-in does, without a database. */
final class Harvest {

    record Item(String path, int depth, Extraction extraction) {}

    private final ExtractorPool pool;
    private final Limits limits;
    private final boolean keepItems;
    private final Semaphore places = new Semaphore(32);
    private final Phaser open = new Phaser(1);
    final List<Item> items = new ArrayList<>();
    final List<String> failedChildren = new ArrayList<>();
    final List<Throwable> broken = new ArrayList<>();
    final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
    int processed;
    int excepted;
    int unreconciled;
    long characters;

    Harvest(ExtractorPool pool, Limits limits, boolean keepItems) {
        this.pool = pool;
        this.limits = limits;
        this.keepItems = keepItems;
    }

    Harvest of(List<Path> files) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var file : files) {
                long size = Files.size(file);
                Content content = size < Content.INLINE_BYTES
                        ? new Content.InMemory(Files.readAllBytes(file))
                        : new Content.InFile(file, size);
                submit(threads, file.getFileName().toString(), null, content, 0, null);
            }
            open.arriveAndAwaitAdvance();
        }
        return this;
    }

    private void submit(
            ExecutorService threads,
            String path,
            @Nullable String type,
            Content content,
            int depth,
            @Nullable Path temporary)
            throws InterruptedException {
        if (depth == 0) places.acquire();
        open.register();
        threads.submit(() -> {
            try {
                extract(threads, path, type, content, depth);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException thrown) {
                synchronized (this) {
                    broken.add(thrown);
                }
            } finally {
                if (temporary != null) temporary.toFile().delete();
                if (depth == 0) places.release();
                open.arriveAndDeregister();
            }
        });
    }

    private void extract(ExecutorService threads, String path, @Nullable String type, Content content, int depth)
            throws InterruptedException {
        int slash = path.lastIndexOf('/');
        var name = slash < 0 ? path : path.substring(slash + 1);
        var children = new ArrayList<Child>();
        var request = new ExtractionRequest(content, name, type, limits.withDepth(depth, limits.maxDepth()), 0);
        var extraction = pool.extract(request, new ChildSink() {
            @Override
            public void child(Child child) {
                @Nullable Path kept = null;
                var bytes = child.content();
                try {
                    if (bytes instanceof Content.InFile file) {
                        kept = Files.createTempFile("harvest", ".bin");
                        Files.move(file.path(), kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                        bytes = Content.InFile.of(kept);
                    }
                    submit(
                            threads,
                            path + "!" + child.ordinal() + "/" + child.name(),
                            child.mediaType(),
                            bytes,
                            depth + 1,
                            kept);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void failed(FailedChild child) {
                synchronized (Harvest.this) {
                    failedChildren.add(path + "!" + child.ordinal() + " " + child.cause() + " " + child.message());
                }
            }
        });
        count(path, depth, extraction);
    }

    private synchronized void count(String path, int depth, Extraction extraction) {
        switch (extraction) {
            case Extraction.Extracted done -> {
                processed++;
                characters += done.text().length();
            }
            case Extraction.Excepted failed -> {
                excepted++;
                causes.merge(failed.cause(), 1, Integer::sum);
            }
        }
        if (!extraction.tally().reconciles()) unreconciled++;
        if (keepItems) items.add(new Item(path, depth, extraction));
    }
}
