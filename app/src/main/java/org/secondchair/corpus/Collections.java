package org.secondchair.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.jobs.Jobs;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** Begins collections and tells what became of them. */
@Component
public class Collections {
    /** Name of the durable work that reads a collection; its place begins with the collection's id. */
    public static final String TAKE_IN = "take-in";

    private final CollectionStore store;
    private final Jobs jobs;
    private final Transactions transactions;
    private final AuditLog log;
    private final Scopes scopes;
    private final Once once;

    Collections(CollectionStore store, Jobs jobs, Transactions transactions, AuditLog log, Scopes scopes, Once once) {
        this.store = store;
        this.jobs = jobs;
        this.transactions = transactions;
        this.log = log;
        this.scopes = scopes;
        this.once = once;
    }

    /**
     * Takes in files and folders that this server can read, everything below them included.
     *
     * @return the collection, whose take-in starts at once
     */
    public Collection takeIn(UUID matterId, String name, String custodian, List<Path> sources) {
        return transactions.write(() -> {
            Collection collection = begin(matterId, name, custodian, words(sources));
            store.addSources(collection, sources);
            return submit(collection);
        });
    }

    /** Opens a collection whose files are handed in one by one with {@link #add} before {@link #submit}. */
    public Collection begin(UUID matterId, String name, String custodian, String source) {
        return transactions.write(() -> {
            UUID id = Ids.next();
            store.insert(
                    id,
                    matterId,
                    name.strip(),
                    custodian.strip(),
                    source,
                    Acting.current().personId());
            return store.find(id).orElseThrow();
        });
    }

    /**
     * Adds one uploaded file to the journal.
     *
     * @param path as the person's machine names it
     * @param staged where its bytes wait; removed once it was processed
     */
    public void add(Collection collection, String path, Path staged, long sizeBytes) {
        transactions.write(() -> store.addFile(collection, path, staged, sizeBytes));
    }

    /** Keeps the collection open until the surrounding transaction ends; false when its take-in was started already. */
    public boolean holdOpen(Collection collection) {
        return transactions.write(() -> store.holdOpen(collection.id()));
    }

    /** Starts the take-in of what was added; repeated calls change nothing. */
    public Collection submit(Collection collection) {
        return transactions.write(() -> {
            Collection current = store.lock(collection.id());
            if (current.jobId() != null) {
                return current;
            }
            UUID job = jobs.submit(TAKE_IN, collection.matterId(), collection.id() + " list");
            store.setJob(collection.id(), job);
            log.append(about(collection, "corpus.take-in-started")
                    .with("custodian", collection.custodian())
                    .with("source", collection.source()));
            return store.find(collection.id()).orElseThrow();
        });
    }

    /** Tells the record what became of everything, once nothing waits any more; repeated calls change nothing. */
    public void settled(Collection collection, IntakeCounts counts) {
        once.once("take-in-finished " + collection.id(), Boolean.class, () -> {
            log.append(about(collection, "corpus.take-in-finished")
                    .with("in", counts.in())
                    .with("processed", counts.processed())
                    .with("excepted", counts.excepted())
                    .with("deduplicated", counts.deduplicated())
                    .with("filtered", counts.filtered()));
            return true;
        });
    }

    private AuditEvent about(Collection collection, String type) {
        return AuditEvent.of(scopes.owner(collection.matterId()), collection.matterId(), type, collection.id());
    }

    public Optional<Collection> find(UUID id) {
        return transactions.read(() -> store.find(id));
    }

    /** The newest first; at most 500. */
    public List<Collection> of(UUID matterId) {
        return transactions.read(() -> store.of(matterId));
    }

    public IntakeCounts counts(UUID collectionId) {
        return transactions.read(() -> store.counts("collection_id", collectionId));
    }

    /** Over all collections of the matter. */
    public IntakeCounts countsOfMatter(UUID matterId) {
        return transactions.read(() -> store.counts("matter_id", matterId));
    }

    /**
     * What could not be opened, in the order in which it was found.
     *
     * @param cause one word of {@link IntakeCounts#exceptedByCause}; null for all
     * @param after cursor of the page before; null for the first
     */
    public Page<IntakeException> exceptions(UUID matterId, @Nullable String cause, @Nullable String after, int limit) {
        return transactions.read(() -> store.exceptions(matterId, cause, after, limit));
    }

    private static String words(List<Path> sources) {
        List<String> names = sources.stream().map(Path::toString).toList();
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
    }
}
