package org.secondchair.matter;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Memberships;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.secondchair.vault.MatterKeys;
import org.springframework.stereotype.Service;

/** The matters of which the acting person is a member. */
@Service
public class Matters {
    /** The orders in which {@link #mine} can be read. */
    public enum Order {
        OPENED,
        NAME,
        NUMBER
    }

    /**
     * @param text part of the name or the number, in any case; empty for all
     * @param closed the closed matters instead of the open ones
     */
    public record Query(String text, boolean closed, Order order, boolean descending) {}

    /**
     * A line of the list.
     *
     * @param locked a lock keeps the acting person out of everything but name and number
     */
    public record Line(Matter matter, boolean locked) {}

    private final MatterStore store;
    private final Scopes scopes;
    private final Memberships memberships;
    private final MatterKeys keys;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Matters(
            MatterStore store,
            Scopes scopes,
            Memberships memberships,
            MatterKeys keys,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.scopes = scopes;
        this.memberships = memberships;
        this.keys = keys;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens a matter of the acting organization, seats the acting person as its client owner, and returns its id. */
    public UUID open(MatterDetails details) {
        UUID id = Ids.next();
        transactions.write(() -> {
            scopes.register(id, Scopes.Kind.MATTER);
            memberships.grant(Acting.current().personId(), id, Role.CLIENT_OWNER, null);
            keys.provide(id);
            store.insert(id, details, Acting.current(), clock.instant());
            told(id, "matter.opened");
        });
        return id;
    }

    /** Writes down what the client says about it now; returns false when the acting person cannot change it. */
    public boolean change(UUID matterId, MatterDetails details) {
        return transactions.write(() -> {
            boolean changed = store.update(matterId, details, Acting.current(), clock.instant());
            if (changed) {
                told(matterId, "matter.changed");
            }
            return changed;
        });
    }

    /** Marks the matter as closed, or as open again; returns false when it was so already or is not theirs to close. */
    public boolean close(UUID matterId, boolean closed) {
        return transactions.write(() -> {
            boolean moved = store.close(matterId, closed ? clock.instant() : null);
            if (moved) {
                told(matterId, closed ? "matter.closed" : "matter.reopened");
            }
            return moved;
        });
    }

    /** Only the client's people change a matter: the acting organization is its owner. */
    private void told(UUID matterId, String type) {
        log.append(AuditEvent.of(Acting.current().organizationId(), matterId, type, matterId));
    }

    /** The matter, when the acting person is a member of it; a locked member counts. */
    public Optional<Matter> find(UUID matterId) {
        return transactions.read(() -> store.find(matterId));
    }

    /** What the matter is about; empty for a locked member and where nothing was written. */
    public Optional<String> brief(UUID matterId) {
        return transactions.read(() -> store.brief(matterId));
    }

    /**
     * The matters of the acting person.
     *
     * @param after cursor of the page before; null for the first page
     * @param limit 1 to 500
     */
    public Page<Line> mine(Query query, @Nullable String after, int limit) {
        return transactions.read(() -> store.mine(query, after, limit));
    }
}
