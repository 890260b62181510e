package org.secondchair.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.DocumentsTakenIn;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Transactions;
import org.secondchair.vault.BlobWriter;
import org.secondchair.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes one chunk of opened units in one transaction: contents, documents, occurrences and the journal. Either all of
 * it stands or none, so that a chunk can be repeated after a kill. A writer holds the matter's counter, which keeps
 * ordinals dense and makes the search for duplicates exact.
 */
@Component
class ChunkWriter {
    private final JournalStore journal;
    private final DocumentWriteStore documents;
    private final Vault vault;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ChunkWriter(
            JournalStore journal,
            DocumentWriteStore documents,
            Vault vault,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.documents = documents;
        this.vault = vault;
        this.transactions = transactions;
        this.events = events;
    }

    void write(Collection collection, List<UnitRead> chunk) {
        transactions.write(() -> {
            var work = new Work(collection, documents.lockCounter(collection.matterId()));
            try (BlobWriter blobs = vault.writer(collection.matterId())) {
                work.sort(chunk);
                for (UnitRead.Family family : work.fresh) {
                    work.writeFamily(family, blobs);
                }
                vault.keep(blobs.commit());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            work.store();
            int count = work.rows.size() + work.changed;
            if (count > 0) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(new DocumentsTakenIn(collection.matterId(), collection.id(), count));
                    }
                });
            }
        });
    }

    /** The state of one chunk's writing. */
    private final class Work {
        private final Collection collection;
        private final UUID matterId;
        private int ordinal;
        private long revision;
        private int changed;
        private final List<UnitRead.Family> fresh = new ArrayList<>();
        private final List<NewDocument> rows = new ArrayList<>();
        private final ChunkJournal settled = new ChunkJournal();
        private final Map<UUID, Map.Entry<UUID, String>> occurrences = new LinkedHashMap<>();
        private final Map<UUID, List<UnitRead.Family>> duplicates = new LinkedHashMap<>();
        private final Map<String, List<UnitRead.Family>> waitingForTwin = new HashMap<>();
        private Threads threads = new Threads(Map.of(), Map.of());

        Work(Collection collection, DocumentWriteStore.Counter counter) {
            this.collection = collection;
            this.matterId = collection.matterId();
            this.ordinal = counter.nextOrdinal();
            this.revision = counter.nextRevision();
        }

        /** Tells new families from duplicates, and settles what is neither. */
        void sort(List<UnitRead> chunk) {
            Map<String, UnitRead.Family> byKey = new LinkedHashMap<>();
            for (UnitRead read : chunk) {
                switch (read) {
                    case UnitRead.Unreachable unreachable -> settled.unreachable(unreachable);
                    case UnitRead.Container container -> settled.container(container);
                    case UnitRead.Family family -> {
                        if (family.root().extraction() instanceof Extraction.Excepted why) {
                            settled.excepted(family, why);
                        } else {
                            String key = HexFormat.of().formatHex(family.sameKey());
                            if (byKey.putIfAbsent(key, family) != null) {
                                waitingForTwin
                                        .computeIfAbsent(key, _ -> new ArrayList<>())
                                        .add(family);
                            }
                        }
                    }
                }
            }
            Map<String, UUID> known = documents.known(
                    matterId,
                    byKey.keySet().stream().map(HexFormat.of()::parseHex).toList());
            byKey.forEach((key, family) -> {
                UUID original = known.get(key);
                if (original == null) {
                    fresh.add(family);
                } else {
                    List<UnitRead.Family> all = duplicates.computeIfAbsent(original, _ -> new ArrayList<>());
                    all.add(family);
                    all.addAll(waitingForTwin.getOrDefault(key, List.of()));
                }
            });
            threads = Threads.lookUp(documents, matterId, fresh);
        }

        void writeFamily(UnitRead.Family family, BlobWriter blobs) throws IOException {
            UUID rootId = Ids.next();
            byte[] key = family.sameKey();
            UUID thread = threads.of(matterId, rootId, family.root());
            var places = new int[] {0};
            writeDocument(family.root(), rootId, rootId, null, thread, key, places, blobs);
            settled.processed(family, rootId);
            occurs(family, rootId);
            for (UnitRead.Family twin :
                    waitingForTwin.getOrDefault(HexFormat.of().formatHex(key), List.of())) {
                settleDuplicate(twin, rootId);
            }
        }

        private void writeDocument(
                ReadItem item,
                UUID id,
                UUID familyId,
                @Nullable UUID parentId,
                UUID thread,
                byte @Nullable [] sameKey,
                int[] places,
                BlobWriter blobs)
                throws IOException {
            UUID nativeBlob;
            try (InputStream in = item.nativeContent().open()) {
                nativeBlob = blobs.put(in).id();
            }
            String text = NewDocument.clean(text(item));
            String html = item.extraction() instanceof Extraction.Extracted e ? e.html() : null;
            rows.add(new NewDocument(
                    id,
                    ordinal++,
                    revision++,
                    familyId,
                    parentId,
                    places[0]++,
                    thread,
                    item,
                    sameKey,
                    nativeBlob,
                    kept(text, blobs),
                    kept(html, blobs),
                    text.length(),
                    collection.custodian()));
            for (ReadItem child : item.children()) {
                if (!child.excepted()) {
                    writeDocument(child, Ids.next(), familyId, id, thread, null, places, blobs);
                }
            }
        }

        private static String text(ReadItem item) {
            return switch (item.extraction()) {
                case Extraction.Extracted extracted -> extracted.text();
                case Extraction.Excepted excepted -> excepted.text();
            };
        }

        private static @Nullable UUID kept(@Nullable String text, BlobWriter blobs) throws IOException {
            return text == null || text.isEmpty()
                    ? null
                    : blobs.put(text.getBytes(StandardCharsets.UTF_8)).id();
        }

        private void settleDuplicate(UnitRead.Family family, UUID original) {
            settled.deduplicated(family, original);
            occurs(family, original);
        }

        private void occurs(UnitRead.Family family, UUID documentId) {
            occurrences.put(
                    family.unit().itemId(), Map.entry(documentId, family.unit().path()));
        }

        void store() {
            duplicates.forEach((original, families) -> families.forEach(family -> settleDuplicate(family, original)));
            if (!duplicates.isEmpty()) {
                changed = documents.addCustodian(matterId, duplicates.keySet(), collection.custodian(), revision);
                revision += changed;
            }
            documents.insert(matterId, rows);
            documents.insertOccurrences(matterId, collection.custodian(), occurrences);
            settled.store(journal, collection);
            documents.saveCounter(matterId, new DocumentWriteStore.Counter(ordinal, revision));
        }
    }
}
