package org.secondchair.corpus.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.corpus.IntakeCounts;
import org.secondchair.corpus.extraction.ExtractorPool;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The durable work behind a collection: lists the sources, then opens what waits in the journal, a chunk at a time. Its
 * place is {@code <collection id> list} or {@code <collection id> read}; all else stands in the journal, so that a
 * killed take-in goes on where the last committed chunk ended.
 */
@Component
class TakeIn implements JobKind {
    private static final int CHUNK_UNITS = 256;
    private static final long CHUNK_BYTES = 48L << 20;
    private static final int CHUNKS_A_STEP = 8;

    private final Collections collections;
    private final JournalStore journal;
    private final ChunkWriter writer;
    private final ExtractorPool extractors;
    private final Transactions transactions;
    private final Path spool;

    TakeIn(
            Collections collections,
            JournalStore journal,
            ChunkWriter writer,
            ExtractorPool extractors,
            Transactions transactions,
            DataFolder folder) {
        this.collections = collections;
        this.journal = journal;
        this.writer = writer;
        this.extractors = extractors;
        this.transactions = transactions;
        this.spool = IntakeConfiguration.spool(folder);
    }

    @Override
    public String name() {
        return Collections.TAKE_IN;
    }

    @Override
    public JobStep step(JobRun run) {
        String[] place = run.place().split(" ");
        UUID collectionId = UUID.fromString(place[0]);
        Collection collection = collections.find(collectionId).orElse(null);
        if (collection == null) {
            return new JobStep.Failed("The collection cannot be seen any more by the person who began it.");
        }
        return place[1].equals("list") ? list(run, collection) : read(run, collection);
    }

    private JobStep list(JobRun run, Collection collection) {
        var listing = new Listing(
                found -> transactions.write(() -> journal.insertFound(collection, found)), run::interrupted);
        for (Path source : transactions.read(() -> journal.sources(collection.id()))) {
            try {
                if (!listing.list(source)) {
                    return new JobStep.More(collection.id() + " list", "listing files", 0, null);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map.Entry<Long, Long> progress = transactions.read(() -> journal.progress(collection.id()));
        return new JobStep.More(collection.id() + " read", "opening documents", progress.getKey(), progress.getValue());
    }

    /** Opens one chunk while the one before is being written, for a few seconds. */
    private JobStep read(JobRun run, Collection collection) {
        List<List<Unit>> chunks =
                cut(transactions.read(() -> journal.waiting(collection.id(), CHUNKS_A_STEP * CHUNK_UNITS)));
        Path own = spool.resolve(collection.id().toString());
        if (chunks.isEmpty()) {
            deleteTree(own);
            return done(collection);
        }
        Path parts = own.resolve("parts");
        deleteTree(parts);
        try (var ahead = new Opening(collection, own, parts)) {
            ahead.begin(chunks.getFirst(), 0);
            for (int i = 0; i < chunks.size() && !(i > 0 && run.interrupted()); i++) {
                List<UnitRead> reads = ahead.await();
                if (i + 1 < chunks.size()) {
                    ahead.begin(chunks.get(i + 1), i + 1);
                }
                writer.write(collection, reads);
                ahead.discard(chunks.get(i), i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new JobStep.More(run.place(), "opening documents", run.done(), null);
        }
        Map.Entry<Long, Long> progress = transactions.read(() -> journal.progress(collection.id()));
        return new JobStep.More(run.place(), "opening documents", progress.getKey(), progress.getValue());
    }

    private static List<List<Unit>> cut(List<Unit> waiting) {
        List<List<Unit>> chunks = new ArrayList<>();
        long bytes = 0;
        int from = 0;
        for (int i = 0; i < waiting.size(); i++) {
            bytes += waiting.get(i).sizeBytes();
            if (i > from && (bytes > CHUNK_BYTES || i - from == CHUNK_UNITS)) {
                chunks.add(waiting.subList(from, i));
                from = i;
                bytes = waiting.get(i).sizeBytes();
            }
        }
        if (from < waiting.size()) {
            chunks.add(waiting.subList(from, waiting.size()));
        }
        return chunks;
    }

    /** Opens chunks one after the other in the background; what they spill lies in a folder of each chunk. */
    private final class Opening implements AutoCloseable {
        private final Collection collection;
        private final Path own;
        private final Path parts;
        private final Actor actor = Acting.current();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        /** Shared by all chunks of the step: two of them may stand in one tree. */
        private final Map<UUID, Expansion> trees = new HashMap<>();

        private List<Future<UnitRead>> futures = List.of();

        Opening(Collection collection, Path own, Path parts) {
            this.collection = collection;
            this.own = own;
            this.parts = parts;
        }

        void begin(List<Unit> chunk, int number) throws IOException {
            Map<UUID, Integer> taken = transactions.read(
                    () -> journal.membersTaken(chunk.stream().map(Unit::itemId).toList()));
            Path folder = Files.createDirectories(parts.resolve(Integer.toString(number)));
            Limits limits = Limits.standard();
            var reader = new UnitReader(extractors, limits, folder);
            List<Future<UnitRead>> begun = new ArrayList<>();
            for (Unit unit : chunk) {
                var members = new JournalMembers(
                        collection,
                        unit,
                        taken.getOrDefault(unit.itemId(), 0),
                        own,
                        journal,
                        transactions,
                        actor,
                        trees.computeIfAbsent(unit.outermost(), _ -> expansion(unit)),
                        limits);
                begun.add(threads.submit(() -> reader.read(unit, members)));
            }
            futures = begun;
        }

        List<UnitRead> await() throws InterruptedException {
            List<UnitRead> reads = new ArrayList<>();
            for (Future<UnitRead> future : futures) {
                try {
                    reads.add(future.get());
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
            return reads;
        }

        /** Deletes what a written chunk leaves behind, while the next one is at work; the end deletes whatever remains. */
        void discard(List<Unit> chunk, int number) {
            threads.submit(() -> {
                for (Unit unit : chunk) {
                    if (unit.source().startsWith(own)) {
                        Files.deleteIfExists(unit.source());
                    }
                }
                deleteTree(parts.resolve(Integer.toString(number)));
                return number;
            });
        }

        /** Gives up what nobody waits for any more. */
        @Override
        public void close() {
            threads.shutdownNow();
            threads.close();
        }
    }

    private Expansion expansion(Unit unit) {
        UUID root = unit.rootId();
        return root == null ? new Expansion(unit.sizeBytes(), 0) : transactions.read(() -> journal.expansion(root));
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException(e);
    }

    private JobStep done(Collection collection) {
        IntakeCounts counts = collections.counts(collection.id());
        if (!counts.settled()) {
            return new JobStep.Failed("The counts do not add up: %d found, %d still waiting. Everything else is kept."
                    .formatted(counts.in(), counts.waiting()));
        }
        collections.settled(collection, counts);
        return new JobStep.Done(
                "%d in = %d processed + %d excepted + %d deduplicated + %d filtered"
                        .formatted(
                                counts.in(),
                                counts.processed(),
                                counts.excepted(),
                                counts.deduplicated(),
                                counts.filtered()),
                counts.in());
    }

    private static void deleteTree(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
