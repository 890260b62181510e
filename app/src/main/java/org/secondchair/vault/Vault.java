package org.secondchair.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores and reads encrypted contents. Writing has three steps, so that a crash leaves nothing half-told: put into a
 * {@link BlobWriter}, commit it (the bytes are on the disk), then {@link #keep} the batch in the transaction that stores
 * what refers to it.
 *
 * <pre>{@code
 * try (BlobWriter writer = vault.writer(matterId)) {
 *     BlobRef text = writer.put(bytes);
 *     BlobBatch batch = writer.commit();
 *     transactions.write(() -> {
 *         vault.keep(batch);
 *         documents.insert(text.id(), …);
 *     });
 * }
 * }</pre>
 *
 * Everything asks row-level security: the acting person must have been granted the matter. No plain key outlives a call
 * or a writer; unwrapping costs microseconds, and what is not cached cannot outlast its destruction.
 */
@Component
public class Vault {
    private final BlobStore store;
    private final MasterKeys masters;
    private final Segments segments;
    private final Shredded shredded;
    private final Transactions transactions;

    Vault(BlobStore store, MasterKeys masters, Segments segments, Shredded shredded, Transactions transactions) {
        this.store = store;
        this.masters = masters;
        this.segments = segments;
        this.shredded = shredded;
        this.transactions = transactions;
    }

    /**
     * @throws MatterKeyGone when the matter has no key that the actor may use
     * @throws IOException when the disk refuses a file
     */
    public BlobWriter writer(UUID matterId) throws IOException {
        KeyChain chain = transactions.read(() -> chain(matterId)).orElseThrow(() -> new MatterKeyGone(matterId));
        return new BlobWriter(matterId, chain.organizationId(), chain.open(masters, matterId), segments);
    }

    /**
     * Makes the batch's blobs readable when the surrounding transaction commits.
     *
     * @throws IllegalStateException outside of a transaction
     * @throws MatterKeyGone when the key was destroyed since the batch was written
     */
    public void keep(BlobBatch batch) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("blobs are kept in the transaction that refers to them");
        }
        if (batch.size() == 0) {
            return;
        }
        if (!store.keyStands(batch.matterId(), batch.keyFingerprint())) {
            throw new MatterKeyGone(batch.matterId());
        }
        store.insert(batch.blobs());
    }

    /** Opens one blob as a stream, for contents that may be large. */
    public Opened open(UUID matterId, UUID blobId) {
        Found found = transactions.read(() -> find(matterId, List.of(blobId)));
        KeyChain chain = found.chain().orElse(null);
        StoredBlob blob = found.blobs().isEmpty() ? null : found.blobs().getFirst();
        if (chain == null || blob == null) {
            return new Opened.Absent(blobId);
        }
        if (chain.destroyedAt() != null) {
            return new Opened.Destroyed(matterId, chain.destroyedAt());
        }
        try (VaultKey key = chain.open(masters, matterId)) {
            InputStream sealed = segments.read(matterId, blob.segment(), blob.position());
            return new Opened.Content(unsealed(sealed, key, blob, chain), blob.plainLength());
        } catch (IOException e) {
            return new Opened.Damaged(blobId, what(e));
        }
    }

    private static InputStream unsealed(InputStream sealed, VaultKey key, StoredBlob blob, KeyChain chain)
            throws IOException {
        try {
            return new SealedInput(sealed, key, blob.context(chain.organizationId()), blob.plainLength());
        } catch (IOException e) {
            sealed.close();
            throw e;
        }
    }

    /** One blob in memory. */
    public Fetched bytes(UUID matterId, UUID blobId) {
        return bytes(matterId, List.of(blobId)).getOrDefault(blobId, new Fetched.Absent(blobId));
    }

    /** Many blobs in memory, by one query; an answer for each id asked for. */
    public Map<UUID, Fetched> bytes(UUID matterId, Collection<UUID> blobIds) {
        Found found = transactions.read(() -> find(matterId, blobIds));
        Map<UUID, Fetched> answers = new LinkedHashMap<>();
        blobIds.forEach(id -> answers.put(id, new Fetched.Absent(id)));
        if (found.chain().isEmpty()) {
            return answers;
        }
        KeyChain chain = found.chain().get();
        if (chain.destroyedAt() != null) {
            found.blobs().forEach(blob -> answers.put(blob.id(), new Fetched.Destroyed(matterId, chain.destroyedAt())));
            return answers;
        }
        try (VaultKey key = chain.open(masters, matterId)) {
            found.blobs().forEach(blob -> answers.put(blob.id(), fetch(blob, key, chain)));
        }
        return answers;
    }

    private Fetched fetch(StoredBlob blob, VaultKey key, KeyChain chain) {
        try (InputStream sealed = segments.read(blob.matterId(), blob.segment(), blob.position())) {
            byte[] all = sealed.readNBytes(Math.toIntExact(blob.sealedLength()));
            InputStream plain = new SealedInput(
                    new ByteArrayInputStream(all), key, blob.context(chain.organizationId()), blob.plainLength());
            return new Fetched.Content(plain.readAllBytes());
        } catch (IOException e) {
            return new Fetched.Damaged(blob.id(), what(e));
        }
    }

    private static String what(IOException e) {
        return e instanceof NoSuchFileException ? "its segment file is gone" : String.valueOf(e.getMessage());
    }

    private record Found(Optional<KeyChain> chain, List<StoredBlob> blobs) {}

    private Found find(UUID matterId, Collection<UUID> blobIds) {
        return new Found(chain(matterId), store.blobs(matterId, blobIds));
    }

    private Optional<KeyChain> chain(UUID matterId) {
        return store.keyChain(matterId).map(chain -> shredded.contains(matterId, chain) ? chain.gone() : chain);
    }
}
