package org.secondchair.audit;

import java.util.List;
import java.util.UUID;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.audit.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An intruder who knows how the log is built and has all rights over the database. */
final class Forger {
    private final JdbcClient intruder;
    private final UUID organizationId;

    Forger(JdbcClient intruder, UUID organizationId) {
        this.intruder = intruder;
        this.organizationId = organizationId;
    }

    RecordedEvent event(long leaf) {
        return intruder.sql("select * from audit.event where organization_id = ? and leaf = ?")
                .params(organizationId, leaf)
                .query((row, _) -> LogReader.event(row))
                .single();
    }

    private List<SignedHead> heads() {
        return intruder.sql("select * from audit.head where organization_id = ? order by size")
                .param(organizationId)
                .query((row, _) -> LogReader.head(row))
                .list();
    }

    private List<Hash> leaves(SignedHead head) {
        return intruder.sql("""
                        select leaf_hash from audit.event
                        where organization_id = ? and leaf >= ? and leaf < ? order by leaf
                        """)
                .params(organizationId, head.previousSize(), head.size())
                .query((row, _) -> Hash.of(row.getBytes("leaf_hash")))
                .list();
    }

    /** Adapts the heads' copies of the leaf hashes to the events. */
    void copyLeavesIntoHeads() {
        for (SignedHead head : heads()) {
            intruder.sql("update audit.head set leaves = ? where organization_id = ? and size = ?")
                    .params(Frontier.packed(leaves(head)), organizationId, head.size())
                    .update();
        }
    }

    /** Computes all roots anew and signs them. */
    void signAgain(LogKey key) {
        var frontier = new Frontier();
        for (SignedHead head : heads()) {
            leaves(head).forEach(frontier::append);
            SignedHead forged = key.sign(organizationId, head.previousSize(), head.size(), frontier.root(), head.at());
            intruder.sql("""
                            update audit.head set root = ?, key = ?, signature = ?
                            where organization_id = ? and size = ?
                            """)
                    .params(forged.root().bytes(), forged.key(), forged.signature(), organizationId, head.size())
                    .update();
        }
    }
}
