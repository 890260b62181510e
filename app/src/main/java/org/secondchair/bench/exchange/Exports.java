package org.secondchair.bench.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Professional;
import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.paper.Csv;
import org.secondchair.paper.SheetColumn;
import org.secondchair.paper.Xlsx;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Writes a bench as a table that {@link Imports} reads again; whole pages at a time, however long it is. */
@Service
public class Exports {
    private static final int AT_ONCE = 1_000;

    private final Professionals professionals;
    private final AuditLog log;
    private final Transactions transactions;

    Exports(Professionals professionals, AuditLog log, Transactions transactions) {
        this.professionals = professionals;
        this.log = log;
        this.transactions = transactions;
    }

    public long xlsx(ProfessionalQuery query, LocalDate today, OutputStream out) throws IOException {
        told();
        return Xlsx.write(
                out, "Bench", Columns.WRITTEN.stream().map(SheetColumn::of).toList(), new Rows(query, today));
    }

    public long csv(ProfessionalQuery query, LocalDate today, OutputStream out) throws IOException {
        told();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        long written = Csv.forPeople(writer, Columns.WRITTEN, new Rows(query, today));
        writer.flush();
        return written;
    }

    private void told() {
        UUID organization = Acting.current().organizationId();
        transactions.write(() -> log.append(AuditEvent.of(organization, organization, "bench.exported", organization)));
    }

    private final class Rows implements Iterator<List<?>> {
        private final ProfessionalQuery query;
        private final LocalDate today;
        private final Deque<Professional> page = new ArrayDeque<>();
        private @Nullable String after;
        private boolean last;

        Rows(ProfessionalQuery query, LocalDate today) {
            this.query = query;
            this.today = today;
        }

        @Override
        public boolean hasNext() {
            while (page.isEmpty() && !last) {
                var found = professionals.search(query, after, AT_ONCE).page();
                page.addAll(found.items());
                after = found.next();
                last = after == null;
            }
            return !page.isEmpty();
        }

        @Override
        public List<?> next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return Columns.row(page.remove(), today);
        }
    }
}
