package org.secondchair.review.report;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.Matter;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.secondchair.vault.BlobBatch;
import org.secondchair.vault.BlobRef;
import org.secondchair.vault.BlobWriter;
import org.secondchair.vault.Fetched;
import org.secondchair.vault.Vault;
import org.springframework.stereotype.Component;

/** Puts reports away as they were, and hands them out unchanged. Each signing and closing keeps one of its own. */
@Component
public class KeptReports {
    /** The two things kept of each report. */
    public enum Form {
        JSON,
        PDF
    }

    private final KeptReportStore store;
    private final Vault vault;
    private final AuditLog log;
    private final Access access;
    private final Transactions transactions;
    private final Clock clock;

    KeptReports(
            KeptReportStore store, Vault vault, AuditLog log, Access access, Transactions transactions, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.log = log;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws IOException when the disk refuses it: then whatever the report was to be kept for must not happen either */
    public KeptReport keep(Matter matter, KeptReport.Occasion occasion, byte[] json, byte[] pdf) throws IOException {
        Actor me = Acting.current();
        try (BlobWriter writer = vault.writer(matter.id())) {
            BlobRef figures = writer.put(json);
            BlobRef print = writer.put(pdf);
            BlobBatch batch = writer.commit();
            var kept = new KeptReport(
                    Ids.next(),
                    matter.id(),
                    occasion,
                    me.personId(),
                    me.organizationId(),
                    clock.instant(),
                    figures.id(),
                    sha256(json),
                    print.id(),
                    sha256(pdf));
            transactions.write(() -> {
                vault.keep(batch);
                store.insert(kept);
                log.append(AuditEvent.of(matter.organizationId(), matter.id(), "review.report-kept", kept.id())
                        .with("occasion", occasion.name())
                        .with("json-sha256", kept.jsonSha256())
                        .with("pdf-sha256", kept.pdfSha256()));
            });
            return kept;
        }
    }

    /** The newest first; at most 200. */
    public List<KeptReport> of(UUID matterId) {
        return transactions.read(() -> store.of(matterId));
    }

    /**
     * Whether the acting person may read it. It holds what its maker saw: hence the client's people who may see both
     * documents and record, and of the maker's own organization those who run reviews.
     */
    public boolean readable(Matter matter, KeptReport kept) {
        UUID mine = Acting.current().organizationId();
        return mine.equals(matter.organizationId())
                ? access.may(Permission.SEE_DOCUMENTS, matter.id()) && access.may(Permission.SEE_RECORD, matter.id())
                : mine.equals(kept.byOrganization()) && access.may(Permission.MANAGE_REVIEW, matter.id());
    }

    /** Hands one out and writes that down; empty where there is none that the acting person may read. */
    public Optional<Fetched> give(Matter matter, UUID keptId, Form form) {
        return of(matter.id()).stream()
                .filter(kept -> kept.id().equals(keptId) && readable(matter, kept))
                .findFirst()
                .map(kept -> {
                    transactions.write(() -> log.append(
                            AuditEvent.of(matter.organizationId(), matter.id(), "review.kept-report-given", kept.id())
                                    .with("form", form.name())));
                    return vault.bytes(
                            matter.id(),
                            switch (form) {
                                case JSON -> kept.jsonBlob();
                                case PDF -> kept.pdfBlob();
                            });
                });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
