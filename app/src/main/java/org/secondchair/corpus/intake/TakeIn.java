package org.secondchair.corpus.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * The durable work behind a collection: lists the sources, then opens what waits in the journal, a chunk at a time. Its
 * place is {@code <collection id> list} or {@code <collection id> read}; all else stands in the journal, so that a
 * killed take-in goes on where the last committed chunk ended.
 */
@Component
class TakeIn implements JobKind {
    private static final int CHUNK_UNITS = 256;
    private static final long CHUNK_BYTES = 96L << 20;

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

    private JobStep read(JobRun run, Collection collection) {
        List<Unit> chunk = cut(transactions.read(() -> journal.waiting(collection.id(), CHUNK_UNITS)));
        Path own = spool.resolve(collection.id().toString());
        if (chunk.isEmpty()) {
            deleteTree(own);
            return done(collection);
        }
        Path parts = own.resolve("parts");
        try {
            deleteTree(parts);
            Files.createDirectories(parts);
            List<UnitRead> reads = open(collection, chunk, own, parts);
            writer.write(collection, reads);
            for (Unit unit : chunk) {
                if (unit.source().startsWith(own)) {
                    Files.deleteIfExists(unit.source());
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException("the spool is not a folder", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new JobStep.More(run.place(), "opening documents", run.done(), null);
        }
        Map.Entry<Long, Long> progress = transactions.read(() -> journal.progress(collection.id()));
        return new JobStep.More(run.place(), "opening documents", progress.getKey(), progress.getValue());
    }

    private static List<Unit> cut(List<Unit> waiting) {
        long bytes = 0;
        for (int i = 0; i < waiting.size(); i++) {
            bytes += waiting.get(i).sizeBytes();
            if (bytes > CHUNK_BYTES) {
                return waiting.subList(0, Math.max(1, i));
            }
        }
        return waiting;
    }

    private List<UnitRead> open(Collection collection, List<Unit> chunk, Path own, Path parts)
            throws InterruptedException {
        Limits limits = Limits.standard();
        var reader = new UnitReader(extractors, limits, parts);
        Map<UUID, Expansion> trees = new HashMap<>();
        for (Unit unit : chunk) {
            trees.computeIfAbsent(unit.outermost(), _ -> expansion(unit));
        }
        Actor actor = Acting.current();
        List<Future<UnitRead>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Unit unit : chunk) {
                futures.add(threads.submit(() -> reader.read(
                        unit,
                        new JournalMembers(
                                collection,
                                unit,
                                own,
                                journal,
                                transactions,
                                actor,
                                trees.get(unit.outermost()),
                                limits))));
            }
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
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
