package org.secondchair.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * The frame of every change of what hangs on one professional: edition, row, event, all or nothing. Events stand in the
 * log of the organization whose bench it is and carry ids only, never who it was.
 */
@Component
class Changes {
    private static final int SUBJECTS = 1_000;

    /** The change itself; false when it changed nothing. */
    interface Change {
        boolean make(Instant now);
    }

    private final ProfessionalStore professionals;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Changes(ProfessionalStore professionals, AuditLog log, Transactions transactions, Clock clock) {
        this.professionals = professionals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when there is nobody such whom the acting person may change, or nothing to change. */
    boolean of(UUID professionalId, String event, Change change) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            boolean changed = professionals.touch(professionalId, professionals.nextEdition(), now) && change.make(now);
            if (changed) {
                told(event, List.of(professionalId));
            }
            return changed;
        });
    }

    void told(String type, Collection<UUID> subjects) {
        UUID organization = Acting.current().organizationId();
        List<UUID> all = List.copyOf(subjects);
        for (int at = 0; at < all.size(); at += SUBJECTS) {
            List<UUID> part = all.subList(at, Math.min(all.size(), at + SUBJECTS));
            log.append(new AuditEvent(organization, organization, type, part, Map.of()));
        }
    }
}
