package org.secondchair.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks logs and says what was found, in words; behind {@code ./secondchair verify-log}. */
public final class VerifyLog {
    private final PrintStream out;

    public VerifyLog(PrintStream out) {
        this.out = out;
    }

    /**
     * Checks an export, without any database.
     *
     * @param keyFingerprint of the key that must have signed, or its first digits (8 at least); without it the file's own
     *     key is believed, and the reader is told to compare it
     * @param kept an older export of the same log that was kept elsewhere
     * @return true if nothing was found
     */
    public boolean file(Path export, Optional<String> keyFingerprint, Optional<Path> kept) {
        try {
            return tell(verify(export, keyFingerprint, kept));
        } catch (LogFile.Unreadable e) {
            out.println(e.getMessage());
            return false;
        }
    }

    /**
     * The same as {@link #file} with the findings as they are.
     *
     * @throws IllegalArgumentException when a file is no export, or not of the expected key or organization
     */
    public Verification verify(Path export, Optional<String> keyFingerprint, Optional<Path> kept) {
        LogFile file = LogFile.open(export);
        LogPublicKey key = file.publicKey();
        if (keyFingerprint.isPresent()) {
            String wanted = keyFingerprint.get().toLowerCase(java.util.Locale.ROOT);
            if (wanted.length() < 8 || !key.fingerprint().startsWith(wanted)) {
                throw new LogFile.Unreadable("The export names the key %s, not %s: it is not the log that you expect."
                        .formatted(key.fingerprint(), wanted));
            }
        } else {
            out.println("Key of the export: " + key.fingerprint());
            out.println("Compare it with the fingerprint on a report that you kept, or give it with --key.");
        }
        Anchors anchors = kept.map(path -> anchors(path, file, key)).orElse(Anchors.NONE);
        var verifier = new Verifier(
                file.opening().organization(), key, anchors, file.opening().excerpt());
        file.read(verifier);
        return verifier.finish();
    }

    private static Anchors anchors(Path path, LogFile current, LogPublicKey key) {
        LogFile kept = LogFile.open(path);
        if (!kept.opening().organization().equals(current.opening().organization())) {
            throw new LogFile.Unreadable("%s is an export of another organization's log.".formatted(path));
        }
        if (!kept.publicKey().fingerprint().equals(key.fingerprint())) {
            throw new LogFile.Unreadable("%s was signed by another key (%s)."
                    .formatted(path, kept.publicKey().fingerprint()));
        }
        return kept.anchors();
    }

    /**
     * Checks all logs of a database against the key and the heads in the key folder.
     *
     * @param operator connections that row-level security does not hold: the operator's
     * @return true if nothing was found
     */
    public boolean database(DataSource operator, KeyFolder keys) {
        boolean sound = true;
        for (Verification verification : verify(operator, keys)) {
            sound &= tell(verification);
        }
        return sound;
    }

    static List<Verification> verify(DataSource operator, KeyFolder keys) {
        if (keys.read(LogKey.NAME).isEmpty()) {
            throw new LogFile.Unreadable("The key folder %s holds no log-signing key.".formatted(keys.path()));
        }
        LogPublicKey key = LogKey.in(keys).publicKey();
        var kept = new KeptHeads(keys.path().resolve(AuditConfiguration.HEADS_FOLDER));
        Map<UUID, Anchors> anchors = new HashMap<>(); // before the snapshot: a head may be kept any moment
        kept.organizations().forEach(organization -> anchors.put(organization, Anchors.of(kept.of(organization))));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(operator));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        List<Verification> all = new ArrayList<>();
        transaction.executeWithoutResult(_ -> {
            var reader = new LogReader(JdbcClient.create(operator));
            Set<UUID> organizations = new TreeSet<>(anchors.keySet()); // a log that is gone altogether is missed, too
            organizations.addAll(reader.organizations());
            for (UUID organization : organizations) {
                var verifier = new Verifier(organization, key, anchors.getOrDefault(organization, Anchors.NONE), false);
                reader.read(organization, null, verifier);
                all.add(verifier.finish());
            }
        });
        return all;
    }

    private boolean tell(Verification verification) {
        switch (verification) {
            case Verification.Sound sound -> {
                out.printf(
                        "Log of organization %s: sound. %d events checked, %d known by their hash alone, %d erased on"
                                + " record.%n",
                        sound.organizationId(), sound.events(), sound.withheld(), sound.erased());
                if (sound.withheld() > 0) {
                    out.println(
                            "  An excerpt: what it tells is as it was written. That nothing of its matter was left out of"
                                    + " it shows on the server, or against an export kept earlier (--kept).");
                }
                sound.head().ifPresent(head -> out.printf("  Head %s of %s.%n", head.fingerprint(), head.at()));
                return true;
            }
            case Verification.Tampered tampered -> {
                out.printf(
                        "Log of organization %s: NOT as it was written. First bad event: %d.%n",
                        tampered.organizationId(), tampered.firstBadIndex());
                tampered.findings().stream()
                        .limit(20)
                        .forEach(finding -> out.printf("  %s: %s.%n", finding.kind(), finding.explanation()));
                if (tampered.findings().size() > 20) {
                    out.printf("  … and %d more.%n", tampered.findings().size() - 20);
                }
                return false;
            }
        }
    }
}
