package org.secondchair.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        int written = transactions.write(() -> {
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
            return count;
        });
        assert written >= 0;
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
        private final List<JournalStore.Child> children = new ArrayList<>();
        private final List<JournalStore.Settled> settled = new ArrayList<>();
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
                    case UnitRead.Unreachable u ->
                        settled.add(new JournalStore.Settled(
                                u.unit().itemId(), "EXCEPTED", u.cause(), u.message(), false, 0, null));
                    case UnitRead.Container c ->
                        settled.add(new JournalStore.Settled(
                                c.unit().itemId(),
                                c.cause() == null ? "PROCESSED" : "EXCEPTED",
                                c.cause(),
                                c.message(),
                                true,
                                c.filteredChildren(),
                                null));
                    case UnitRead.Family f -> {
                        if (f.root().excepted()) {
                            settleExcepted(f);
                        } else {
                            String key = HexFormat.of().formatHex(f.sameKey());
                            if (byKey.putIfAbsent(key, f) != null) {
                                waitingForTwin
                                        .computeIfAbsent(key, _ -> new ArrayList<>())
                                        .add(f);
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

        private void settleExcepted(UnitRead.Family f) {
            var excepted = (Extraction.Excepted) f.root().extraction();
            settled.add(new JournalStore.Settled(
                    f.unit().itemId(),
                    "EXCEPTED",
                    excepted.cause().name(),
                    excepted.message(),
                    false,
                    f.root().filteredChildren(),
                    null));
            for (ReadItem child : f.root().children()) {
                // what came out of a document that then failed is kept under its own name
                writeChildrenOfExcepted(f, child, f.unit().itemId(), f.unit().path());
            }
            failures(f.root(), f.unit().itemId(), f.unit().path(), f.unit().depth());
        }

        private void writeChildrenOfExcepted(UnitRead.Family f, ReadItem child, UUID parentItem, String parentPath) {
            UUID item = Ids.next();
            String path = parentPath + "!" + child.name();
            addChild(
                    item,
                    parentItem,
                    child,
                    path,
                    f.unit().depth(),
                    "EXCEPTED",
                    "PARENT_EXCEPTED",
                    "Its parent could not be read whole, so that its place in the family is unknown.",
                    null);
            child.children().forEach(c -> writeChildrenOfExcepted(f, c, item, path));
            failures(child, item, path, f.unit().depth());
        }

        void writeFamily(UnitRead.Family family, BlobWriter blobs) throws IOException {
            UUID rootId = Ids.next();
            byte[] key = family.sameKey();
            UUID thread = threads.of(matterId, rootId, family.root());
            var places = new int[] {0};
            writeDocument(family, family.root(), rootId, rootId, null, thread, key, places, blobs);
            settled.add(new JournalStore.Settled(
                    family.unit().itemId(),
                    "PROCESSED",
                    null,
                    null,
                    false,
                    family.root().filteredChildren(),
                    rootId));
            occurrences.put(
                    family.unit().itemId(), Map.entry(rootId, family.unit().path()));
            childItems(
                    family, family.root(), family.unit().itemId(), family.unit().path(), "PROCESSED");
            for (UnitRead.Family twin :
                    waitingForTwin.getOrDefault(HexFormat.of().formatHex(key), List.of())) {
                settleDuplicate(twin, rootId);
            }
        }

        private void writeDocument(
                UnitRead.Family family,
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
                    text.isEmpty()
                            ? null
                            : blobs.put(text.getBytes(StandardCharsets.UTF_8)).id(),
                    html == null || html.isEmpty()
                            ? null
                            : blobs.put(html.getBytes(StandardCharsets.UTF_8)).id(),
                    text.length(),
                    collection.custodian()));
            for (ReadItem child : item.children()) {
                if (!child.excepted()) {
                    writeDocument(family, child, Ids.next(), familyId, id, thread, null, places, blobs);
                }
            }
        }

        private static String text(ReadItem item) {
            return switch (item.extraction()) {
                case Extraction.Extracted extracted -> extracted.text();
                case Extraction.Excepted excepted -> excepted.text();
            };
        }

        private void childItems(
                UnitRead.Family family, ReadItem parent, UUID parentItem, String parentPath, String state) {
            for (ReadItem child : parent.children()) {
                UUID item = Ids.next();
                String path = parentPath + "!" + child.name();
                if (child.extraction() instanceof Extraction.Excepted excepted) {
                    addChild(
                            item,
                            parentItem,
                            child,
                            path,
                            family.unit().depth(),
                            "EXCEPTED",
                            excepted.cause().name(),
                            excepted.message(),
                            null);
                } else {
                    addChild(item, parentItem, child, path, family.unit().depth(), state, null, null, null);
                }
                childItems(family, child, item, path, child.excepted() ? "EXCEPTED" : state);
            }
            failures(parent, parentItem, parentPath, family.unit().depth());
        }

        private void addChild(
                UUID item,
                UUID parentItem,
                ReadItem child,
                String path,
                int depth,
                String state,
                @Nullable String cause,
                @Nullable String message,
                @Nullable UUID documentId) {
            boolean orphan = "EXCEPTED".equals(state) && cause == null;
            children.add(new JournalStore.Child(
                    item,
                    parentItem,
                    child.ordinal(),
                    false,
                    path,
                    null,
                    child.nativeContent().sizeBytes(),
                    depth,
                    state,
                    orphan ? "PARENT_EXCEPTED" : cause,
                    orphan ? "Its parent could not be read." : message,
                    child.filteredChildren(),
                    documentId,
                    null));
        }

        private void failures(ReadItem parent, UUID parentItem, String parentPath, int depth) {
            for (ReadItem.Unreadable failed : parent.failures()) {
                children.add(new JournalStore.Child(
                        Ids.next(),
                        parentItem,
                        failed.ordinal(),
                        false,
                        parentPath + "!" + (failed.name() == null ? "unnamed " + failed.ordinal() : failed.name()),
                        null,
                        0,
                        depth,
                        "EXCEPTED",
                        failed.cause(),
                        failed.message(),
                        0,
                        null,
                        null));
            }
        }

        private void settleDuplicate(UnitRead.Family family, UUID original) {
            settled.add(new JournalStore.Settled(
                    family.unit().itemId(),
                    "DEDUPLICATED",
                    null,
                    null,
                    false,
                    family.root().filteredChildren(),
                    original));
            occurrences.put(
                    family.unit().itemId(), Map.entry(original, family.unit().path()));
            childItems(
                    family, family.root(), family.unit().itemId(), family.unit().path(), "DEDUPLICATED");
        }

        void store() {
            Set<UUID> originals = new HashSet<>();
            duplicates.forEach((original, families) -> {
                originals.add(original);
                families.forEach(family -> settleDuplicate(family, original));
            });
            if (!originals.isEmpty()) {
                changed = documents.addCustodian(matterId, originals, collection.custodian(), revision);
                revision += changed;
            }
            documents.insert(matterId, rows);
            documents.insertOccurrences(matterId, collection.custodian(), occurrences);
            journal.settle(settled);
            journal.insertChildren(collection, children);
            documents.saveCounter(matterId, new DocumentWriteStore.Counter(ordinal, revision));
        }
    }
}
