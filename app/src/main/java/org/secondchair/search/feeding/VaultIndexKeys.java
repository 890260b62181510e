package org.secondchair.search.feeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.UUID;
import org.secondchair.search.IndexKeys;
import org.secondchair.tenancy.Transactions;
import org.secondchair.vault.BlobRef;
import org.secondchair.vault.BlobWriter;
import org.secondchair.vault.Fetched;
import org.secondchair.vault.Vault;
import org.springframework.stereotype.Component;

/// Keeps the key of each index as a blob under the matter's own key: when that is destroyed, the index is
/// unreadable too, in whichever copy.
@Component
class VaultIndexKeys implements IndexKeys {
    private static final int BYTES = 32;

    private final IndexKeyStore store;
    private final Vault vault;
    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    VaultIndexKeys(IndexKeyStore store, Vault vault, Transactions transactions) {
        this.store = store;
        this.vault = vault;
        this.transactions = transactions;
    }

    /// @throws KeyUnavailable when the acting person has no access to the matter or its key was destroyed
    @Override
    public byte[] keyOf(UUID matterId) {
        UUID blob = transactions.read(() -> store.keyBlob(matterId)).orElseGet(() -> made(matterId));
        return switch (vault.bytes(matterId, blob)) {
            case Fetched.Content(byte[] plain) -> plain;
            case Fetched.Absent _ -> throw new KeyUnavailable("the key of the index is not to be seen");
            case Fetched.Destroyed destroyed ->
                throw new KeyUnavailable("the key of this matter was destroyed at " + destroyed.at());
            case Fetched.Damaged damaged ->
                throw new KeyUnavailable("the key of the index is damaged: " + damaged.what());
        };
    }

    private UUID made(UUID matterId) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        try (BlobWriter writer = vault.writer(matterId)) {
            BlobRef blob = writer.put(key);
            var batch = writer.commit();
            return transactions.write(() -> {
                if (store.insert(matterId, blob.id())) {
                    vault.keep(batch);
                    return blob.id();
                }
                return store.keyBlob(matterId).orElseThrow();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The index cannot be opened because its key cannot be had.
    static final class KeyUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeyUnavailable(String message) {
            super(message);
        }
    }
}
