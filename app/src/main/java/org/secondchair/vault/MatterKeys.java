package org.secondchair.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The life of a matter's key: provided when the matter is opened, held, destroyed. */
@Component
public class MatterKeys {
    private final KeyStore store;
    private final BlobStore blobs;
    private final MasterKeys masters;
    private final Shredded shredded;
    private final Transactions transactions;
    private final Clock clock;

    MatterKeys(
            KeyStore store,
            BlobStore blobs,
            MasterKeys masters,
            Shredded shredded,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.masters = masters;
        this.shredded = shredded;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Gives a matter of the acting organization its key; repeated calls change nothing. To be called when the matter is
     * opened, by somebody of the client's who has been granted it.
     */
    public void provide(UUID matterId) {
        transactions.write(() -> {
            if (blobs.keyChain(matterId).isPresent()) {
                return;
            }
            UUID organizationId = Acting.current().organizationId();
            try (VaultKey organization = organizationKey(organizationId);
                    VaultKey fresh = VaultKey.random()) {
                store.insertMatterKey(
                        matterId,
                        organizationId,
                        organization.wrap(fresh, KeyChain.matterContext(organizationId, matterId)),
                        fresh.fingerprint(),
                        now());
            }
        });
    }

    private VaultKey organizationKey(UUID organizationId) {
        try (VaultKey master = masters.newest();
                VaultKey fresh = VaultKey.random()) {
            // two matters opened at once meet here: the first one's key stands
            store.insertOrganizationKey(
                    organizationId,
                    master.wrap(fresh, MasterKeys.context(organizationId)),
                    fresh.fingerprint(),
                    master.fingerprint(),
                    now());
        }
        KeyStore.OrganizationKey stored = store.organizationKey(organizationId);
        try (VaultKey master = masters.named(stored.master())) {
            return master.unwrap(stored.wrapped(), MasterKeys.context(organizationId));
        }
    }

    /** Writes down a duty to preserve: the key cannot be destroyed while it stands, not by raw SQL either. */
    public void hold(UUID holdId, UUID matterId, String reason) {
        transactions.write(() -> store.insertHold(holdId, matterId, reason, now()));
    }

    public void lift(UUID holdId, UUID matterId) {
        transactions.write(() -> store.liftHold(holdId, matterId, now()));
    }

    /**
     * Destroys a matter's key: no content of the matter can be read again, in whichever copy. With the commit of the
     * surrounding transaction the matter's files are deleted, too. Who may ask for this, and who has to approve, is for
     * the caller.
     */
    public Destruction destroy(UUID matterId) {
        return transactions.write(() -> {
            KeyChain chain = blobs.keyChain(matterId).orElse(null);
            if (chain == null) {
                return new Destruction.Absent(matterId);
            }
            if (chain.destroyedAt() != null) {
                return new Destruction.AlreadyDestroyed(chain.destroyedAt());
            }
            List<String> reasons = store.standingHolds(matterId);
            if (!reasons.isEmpty()) {
                return new Destruction.Held(reasons);
            }
            return destroy(matterId, chain);
        });
    }

    private Destruction destroy(UUID matterId, KeyChain chain) {
        Instant at = now();
        UUID by = Acting.current().personId();
        if (!store.destroyMatterKey(matterId, at, by)) {
            return new Destruction.AlreadyDestroyed(at); // somebody else was faster
        }
        KeyStore.Contents contents = store.contents(matterId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shredded.shred(matterId, chain.matterFingerprint());
            }
        });
        return new Destruction.Done(
                matterId,
                chain.organizationId(),
                chain.matterFingerprint(),
                chain.organizationFingerprint(),
                contents.blobs(),
                contents.plainBytes(),
                contents.sealedBytes(),
                at,
                by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
