package org.secondchair.search.feeding;

import java.util.UUID;
import org.secondchair.search.DocumentVisibility;
import org.secondchair.search.Sight;
import org.secondchair.tenancy.Transactions;
import org.secondchair.vault.Fetched;
import org.secondchair.vault.Vault;
import org.springframework.stereotype.Component;

/// The second line behind the permission of a handler: an index that is open serves only whom row-level security
/// lets have its key now, and nobody once the matter's key was destroyed.
@Component
class GrantedMatter implements DocumentVisibility {
    private final IndexKeyStore store;
    private final Vault vault;
    private final Transactions transactions;

    GrantedMatter(IndexKeyStore store, Vault vault, Transactions transactions) {
        this.store = store;
        this.vault = vault;
        this.transactions = transactions;
    }

    @Override
    public Sight of(UUID matterId) {
        return transactions
                .read(() -> store.keyBlob(matterId))
                .filter(blob -> vault.bytes(matterId, blob) instanceof Fetched.Content)
                .map(_ -> Sight.ALL)
                .orElse(Sight.NOTHING);
    }
}
