package org.secondchair.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The master keys in the key folder, {@code master-1} and up: the newest wraps, the older ones still open what was not
 * rewrapped, backups among it. Lost master keys mean lost contents; nothing here replaces them silently.
 */
@Component
public class MasterKeys {
    private static final String NAME = "master-";

    private final KeyFolder folder;
    private final JdbcClient worker;
    private final TransactionTemplate transactions;

    MasterKeys(
            KeyFolder folder,
            @Qualifier("worker") JdbcClient worker,
            @Qualifier("worker") PlatformTransactionManager workerTransactions) {
        this.folder = folder;
        this.worker = worker;
        this.transactions = new TransactionTemplate(workerTransactions);
    }

    /** The key that wraps from now on; made when the installation has none and nothing was ever wrapped. */
    VaultKey newest() {
        int newest = newestNumber();
        if (newest > 0) {
            return stored(newest).orElseThrow();
        }
        if (worker.sql("select exists (select 1 from vault.organization_key)")
                .query(Boolean.class)
                .single()) {
            throw missing("any");
        }
        return new VaultKey(folder.secret(NAME + 1, VaultKey.BYTES));
    }

    /** @throws DataFolder.Unusable when that key is not in the folder */
    VaultKey named(String fingerprint) {
        for (int number = newestNumber(); number > 0; number--) {
            VaultKey key = stored(number).orElseThrow();
            if (key.fingerprint().equals(fingerprint)) {
                return key;
            }
            key.close();
        }
        throw missing(fingerprint);
    }

    /**
     * Makes a new master key and wraps every organization key under it; blobs and matter keys stay as they are. Safe to
     * repeat after a crash. The old key's file is left for older backups.
     *
     * @return how many organization keys were rewrapped
     */
    public int rotate() {
        newest();
        folder.write(NAME + (newestNumber() + 1), VaultKey.randomBytes(VaultKey.BYTES));
        return rewrap();
    }

    /** Brings all organization keys under the newest master key. */
    int rewrap() {
        record Row(UUID organizationId, byte[] wrapped, String master) {}
        try (VaultKey newest = newest()) {
            String fingerprint = newest.fingerprint();
            return transactions.execute(_ -> {
                var rows = worker.sql("""
                                select organization_id, wrapped, master from vault.organization_key
                                where master <> :newest order by organization_id for update
                                """)
                        .param("newest", fingerprint)
                        .query(Row.class)
                        .list();
                for (Row row : rows) {
                    byte[] context = context(row.organizationId());
                    try (VaultKey old = named(row.master());
                            VaultKey key = old.unwrap(row.wrapped(), context)) {
                        worker.sql("""
                                        update vault.organization_key set wrapped = :wrapped, master = :newest
                                        where organization_id = :id
                                        """)
                                .param("wrapped", newest.wrap(key, context))
                                .param("newest", fingerprint)
                                .param("id", row.organizationId())
                                .update();
                    }
                }
                return rows.size();
            });
        }
    }

    static byte[] context(UUID organizationId) {
        return ("organization key " + organizationId).getBytes(StandardCharsets.US_ASCII);
    }

    private int newestNumber() {
        int number = 0;
        while (folder.read(NAME + (number + 1)).isPresent()) {
            number++;
        }
        return number;
    }

    private Optional<VaultKey> stored(int number) {
        return folder.read(NAME + number).map(VaultKey::new);
    }

    private DataFolder.Unusable missing(String fingerprint) {
        return new DataFolder.Unusable(("The key folder %s does not hold the master key (%s) under which this"
                        + " installation's contents are encrypted. Put it back from the recovery copy; nothing was"
                        + " changed.")
                .formatted(folder.path(), fingerprint));
    }
}
