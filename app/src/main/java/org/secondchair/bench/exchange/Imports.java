package org.secondchair.bench.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Organizations;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.NewProfessional;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.sheet.Sheet;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * Brings professionals in from a table. First the file is kept and looked at; nothing is written to the bench until
 * somebody takes it, and then its good lines alone, all or none of them.
 */
@Service
public class Imports {
    private static final int AT_ONCE = 1_000;

    /** A file that was not taken yet. */
    public record Pending(UUID id, String fileName, byte[] content) {}

    /** @param taken lines that are on the bench now @param refused lines that were left out */
    public record Taken(int taken, int refused) {}

    private final ImportStore store;
    private final Professionals professionals;
    private final Organizations organizations;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Imports(
            ImportStore store,
            Professionals professionals,
            Organizations organizations,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.professionals = professionals;
        this.organizations = organizations;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps a file to look at. @param content at most {@link Sheet#MOST_BYTES} */
    public UUID begin(String fileName, byte[] content) {
        if (content.length > Sheet.MOST_BYTES) {
            throw new IllegalArgumentException("a table of at most " + Sheet.MOST_BYTES + " bytes");
        }
        UUID id = Ids.next();
        String name = fileName.isBlank() ? "table" : fileName.strip();
        transactions.write(() -> store.insert(
                id, name.substring(0, Math.min(300, name.length())), content, Acting.current(), clock.instant()));
        return id;
    }

    public Optional<Pending> find(UUID importId) {
        return transactions.read(() -> store.find(importId));
    }

    public Preview preview(Pending pending) {
        return switch (Sheet.read(pending.content())) {
            case Sheet.Reading.Unreadable unreadable -> new Preview.Unreadable(unreadable.reason());
            case Sheet.Reading.Read read -> preview(read.sheet());
        };
    }

    private Preview preview(Sheet sheet) {
        var reader = new LineReader(sheet.heads(), timeZone());
        if (!reader.hasHeads()) {
            return new Preview.WithoutHeads(sheet.heads());
        }
        java.util.Set<String> known = new java.util.LinkedHashSet<>();
        for (int at = 0; at < sheet.lines().size(); at += AT_ONCE) {
            List<Sheet.Line> part =
                    sheet.lines().subList(at, Math.min(sheet.lines().size(), at + AT_ONCE));
            Map<String, Professional> there = professionals.byReference(
                    part.stream().map(reader::reference).distinct().toList());
            known.addAll(there.keySet());
            part.forEach(line -> reader.read(line, there.get(reader.reference(line))));
        }
        known.retainAll(
                reader.good().stream().map(NewProfessional::reference).collect(java.util.stream.Collectors.toSet()));
        return new Preview.Readable(reader.good(), List.copyOf(known), reader.faults(), reader.ignored());
    }

    private String timeZone() {
        return organizations
                .find(Acting.current().organizationId())
                .map(Organizations.Organization::timeZone)
                .orElse("UTC");
    }

    /** Takes the good lines; empty when the file was taken or given up before, or cannot be read. */
    public Optional<Taken> take(UUID importId) {
        return transactions.write(() -> store.find(importId)
                .map(this::preview)
                .filter(Preview.Readable.class::isInstance)
                .map(Preview.Readable.class::cast)
                .map(readable -> take(importId, readable)));
    }

    private Taken take(UUID importId, Preview.Readable readable) {
        List<NewProfessional> good = readable.good();
        for (int at = 0; at < good.size(); at += AT_ONCE) {
            professionals.takeAll(good.subList(at, Math.min(good.size(), at + AT_ONCE)));
        }
        int refused = (int)
                readable.faults().stream().map(Preview.Fault::line).distinct().count();
        store.taken(importId, good.size(), refused, clock.instant());
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, "bench.import-taken", importId)
                .with("taken", good.size())
                .with("refused", refused));
        return new Taken(good.size(), refused);
    }

    /** Gives a file up; false when there is none that was not taken. */
    public boolean discard(UUID importId) {
        return transactions.write(() -> store.discard(importId) == 1);
    }
}
