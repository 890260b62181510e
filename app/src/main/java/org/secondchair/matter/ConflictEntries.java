package org.secondchair.matter;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.jobs.Jobs;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.conflict.NameHit;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The acting organization's own register of conflicts: names and corporate families. No other organization reads it. */
@Service
public class ConflictEntries {
    /** Name of the kind of job that runs checks again after the families changed. */
    public static final String FAMILIES_CHANGED = "matter.conflict-families-changed";

    /**
     * A name of the register that may be the one asked for. The name itself is shown only with its matter: somebody
     * behind a wall learns that there is a hit and nothing else.
     *
     * @param entry null while the asking person may not see the matter that it comes from
     */
    public record Screened(
            @org.jspecify.annotations.Nullable ConflictEntry entry, ConflictHit.Strength strength) {}

    /** What the register knows of a person of the bench changed. Published in the transaction that changed it. */
    public record TiesChanged(UUID personId) {}

    private final ConflictEntryStore store;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    ConflictEntries(
            ConflictEntryStore store,
            Jobs jobs,
            ApplicationEventPublisher events,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.events = events;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Enters a name; the id in the entry is ignored and the new one returned.
     *
     * @throws IllegalArgumentException when a party or an adverse name comes without its matter
     */
    public UUID enter(ConflictEntry entry) {
        boolean ofAMatter = entry.role() == ConflictEntry.Role.PARTY || entry.role() == ConflictEntry.Role.ADVERSE;
        if (ofAMatter && entry.matterId() == null) {
            throw new IllegalArgumentException("who is a party is so in a matter");
        }
        UUID id = Ids.next();
        transactions.write(() -> {
            store.insert(id, entry, Acting.current(), clock.instant());
            if (entry.matterId() != null) {
                store.tie(id, entry.matterId(), null);
            }
            told("matter.conflict-name-entered", id);
            if (entry.personId() != null) {
                events.publishEvent(new TiesChanged(entry.personId()));
            }
        });
        return id;
    }

    /** Returns false when it is not theirs to take out. A party leaves with {@link Parties#remove} alone. */
    public boolean remove(UUID entryId) {
        return transactions.write(() -> {
            Optional<UUID> person = store.personOf(entryId);
            boolean removed = store.remove(entryId, clock.instant());
            if (removed) {
                told("matter.conflict-name-removed", entryId);
                person.ifPresent(id -> events.publishEvent(new TiesChanged(id)));
            }
            return removed;
        });
    }

    /** Enters a line of a corporate family; a job runs the checks again that find something else by it. */
    public UUID relate(String company, CorporateFamily.Relation relation, String other) {
        UUID id = Ids.next();
        transactions.write(() -> {
            jobs.submit(FAMILIES_CHANGED, null, "");
            store.insert(
                    new CorporateFamily(id, company.strip(), relation, other.strip()),
                    Acting.current(),
                    clock.instant());
            told("matter.conflict-family-entered", id);
        });
        return id;
    }

    /** What the register knows of a person of the bench, newest first. */
    public List<ConflictEntry> historyOf(UUID personId) {
        return transactions.read(() -> store.ofPerson(personId));
    }

    /** The same as names that a check compares: former names, employers and placements, not the person's own name. */
    public List<ConflictSubject.Stated> ofPerson(UUID personId) {
        return historyOf(personId).stream().map(ConflictEntry::stated).toList();
    }

    /** Overwrites what the register knows of a person. What checks have compared stays with them. */
    public void forget(UUID personId) {
        transactions.write(() -> {
            if (store.forget(personId, clock.instant()) > 0) {
                told("matter.conflict-names-forgotten", personId);
            }
        });
    }

    /** Takes a line of a family out; checks are run again as by {@link #relate}. False when there is no such line. */
    public boolean unrelate(UUID lineId) {
        return transactions.write(() -> {
            boolean removed = store.removeFamily(lineId, clock.instant());
            if (removed) {
                jobs.submit(FAMILIES_CHANGED, null, "");
                told("matter.conflict-family-removed", lineId);
            }
            return removed;
        });
    }

    /** Entries that the acting person may see whole, newest first; at most 2,000. */
    public List<ConflictEntry> visible() {
        return transactions.read(store::visible);
    }

    public List<CorporateFamily> families() {
        return transactions.read(store::families);
    }

    /** Compares one name with the whole register, matters behind walls included. Nothing about the name is kept. */
    public List<Screened> screen(String name, Party.Kind kind) {
        return transactions.read(() -> {
            Map<UUID, ConflictEntry> visible = new LinkedHashMap<>();
            store.visible().forEach(entry -> visible.put(entry.id(), entry));
            return ConflictScreen.register(kind, store.names(kind)).find(name).stream()
                    .map(found -> new Screened(visible.get(found.listed()), strength(found.hit())))
                    .toList();
        });
    }

    private static ConflictHit.Strength strength(NameHit hit) {
        return ConflictHit.Strength.valueOf(hit.strength().name());
    }

    void named(UUID matterId, UUID partyId, PartyDetails details) {
        boolean adverse = details.role() == Party.Role.ADVERSE || details.role() == Party.Role.ADVERSE_COUNSEL;
        ConflictEntry.Role role = adverse ? ConflictEntry.Role.ADVERSE : ConflictEntry.Role.PARTY;
        Actor actor = Acting.current();
        store.insert(
                partyId,
                new ConflictEntry(partyId, details.name(), details.kind(), role, matterId, null, null, null),
                actor,
                clock.instant());
        store.tie(partyId, matterId, partyId);
    }

    void partyRemoved(UUID partyId) {
        store.removeParty(partyId, clock.instant());
    }

    private void told(String type, UUID id) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, type, id));
    }
}
