package org.secondchair.audit.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.secondchair.audit.SignedHead;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.audit.tree.Hash;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequencer's SQL, as the worker's role: it sees ids, times and hashes of all organizations, and no payload. */
@Component
class SequenceStore {
    record Unnumbered(UUID id, UUID organizationId, Hash leafHash) {}

    record Tree(Frontier frontier, Instant headAt, String key) {}

    private final JdbcClient jdbc;

    SequenceStore(@Qualifier("worker") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lease if it is free, run out, or already the caller's; returns the epoch that fences it. */
    OptionalLong acquire(UUID holder, Duration lease) {
        return jdbc.sql("""
                        update audit.sequencer
                        set epoch = epoch + 1, holder = :holder, held_until = now() + :seconds * interval '1 second'
                        where held_until < now() or holder = :holder
                        returning epoch
                        """)
                .param("holder", holder)
                .param("seconds", lease.toSeconds())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Ends the lease, whoever held it. Only for a server that has the database to itself: that one is dead. */
    void endLease() {
        jdbc.sql("update audit.sequencer set held_until = '-infinity'").update();
    }

    /** Prolongs the lease and locks it until the transaction ends. False when somebody else has it: change nothing. */
    boolean hold(UUID holder, long epoch, Duration lease) {
        return jdbc.sql("""
                                update audit.sequencer set held_until = now() + :seconds * interval '1 second'
                                where holder = :holder and epoch = :epoch
                                """)
                        .param("holder", holder)
                        .param("epoch", epoch)
                        .param("seconds", lease.toSeconds())
                        .update()
                == 1;
    }

    void giveBack(UUID holder) {
        jdbc.sql("update audit.sequencer set held_until = '-infinity' where holder = :holder")
                .param("holder", holder)
                .update();
    }

    /** Committed events without a number, oldest first; what commits later is found later, whatever its time says. */
    List<Unnumbered> unnumbered(int limit, Collection<UUID> except) {
        return jdbc.sql("""
                        select id, organization_id, leaf_hash from audit.event
                        where leaf is null and organization_id <> all(:except::uuid[])
                        order by at, id limit :limit
                        """)
                .param("except", except.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> new Unnumbered(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        Hash.of(row.getBytes("leaf_hash"))))
                .list();
    }

    /**
     * Numbers the events from {@code first} on. Statistics of this table are always behind: they say that next to nothing
     * is unnumbered, and a nested loop would then scan all of it for each event. Hence no nested loops here.
     */
    void number(List<Unnumbered> events, long first) {
        jdbc.sql("set local enable_nestloop = off").update();
        Long[] leaves = new Long[events.size()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = first + i;
        }
        int changed = jdbc.sql("""
                        update audit.event e set leaf = n.leaf
                        from unnest(:ids::uuid[], :leaves::bigint[]) as n (id, leaf)
                        where e.id = n.id and e.leaf is null
                        """)
                .param("ids", events.stream().map(Unnumbered::id).toArray(UUID[]::new))
                .param("leaves", leaves)
                .update();
        if (changed != leaves.length) {
            throw new IllegalStateException("%d of %d events took their number".formatted(changed, leaves.length));
        }
    }

    Optional<Tree> tree(UUID organizationId) {
        return jdbc.sql("select * from audit.tree where organization_id = :organization for update")
                .param("organization", organizationId)
                .query(SequenceStore::tree)
                .optional();
    }

    private static Tree tree(ResultSet row, int number) throws SQLException {
        return new Tree(
                Frontier.decode(row.getLong("size"), row.getBytes("frontier")),
                row.getObject("head_at", OffsetDateTime.class).toInstant(),
                row.getString("key"));
    }

    void grown(SignedHead head, byte[] leaves, Frontier frontier) {
        jdbc.sql("""
                        insert into audit.tree (organization_id, size, frontier, head_at, key)
                        values (:organization, :size, :frontier, :at, :key)
                        on conflict (organization_id) do update
                        set size = excluded.size, frontier = excluded.frontier, head_at = excluded.head_at,
                            key = excluded.key
                        """)
                .param("organization", head.organizationId())
                .param("size", head.size())
                .param("frontier", frontier.encoded())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("key", head.key())
                .update();
        jdbc.sql("""
                        insert into audit.head (organization_id, previous_size, size, root, at, key, signature, leaves)
                        values (:organization, :previous, :size, :root, :at, :key, :signature, :leaves)
                        """)
                .param("organization", head.organizationId())
                .param("previous", head.previousSize())
                .param("size", head.size())
                .param("root", head.root().bytes())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("key", head.key())
                .param("signature", head.signature())
                .param("leaves", leaves)
                .update();
    }

    /** Root of the head of that size, if there is one. */
    Optional<Hash> root(UUID organizationId, long size) {
        return jdbc.sql("select root from audit.head where organization_id = :organization and size = :size")
                .param("organization", organizationId)
                .param("size", size)
                .query((row, _) -> Hash.of(row.getBytes("root")))
                .optional();
    }
}
