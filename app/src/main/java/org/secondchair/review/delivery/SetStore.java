package org.secondchair.review.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.review.Coding;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codings as they were at one moment. Decisions are only ever appended, so that moment can be asked for again. */
@Component
class SetStore {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    SetStore(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The moment now: transactions that committed before it count, all others never will. */
    String now() {
        return transactions.read(() -> jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single());
    }

    Map<UUID, Coding> codings(UUID matterId, Collection<UUID> documentIds, String moment) {
        return transactions.read(() -> {
            Map<UUID, Coding> codings = new HashMap<>();
            jdbc.sql("""
                        select distinct on (document_id) document_id, responsive, privilege, issues, hot, note
                        from review.decision
                        where matter_id = :matter and document_id = any(:documents) and tx < :moment::xid8
                        order by document_id, seq desc
                        """)
                    .param("matter", matterId)
                    .param("documents", documentIds.toArray(UUID[]::new))
                    .param("moment", moment)
                    .query(row -> {
                        codings.put(
                                row.getObject("document_id", UUID.class),
                                new Coding(
                                        Coding.Responsive.valueOf(row.getString("responsive")),
                                        Coding.Privilege.valueOf(row.getString("privilege")),
                                        List.of((String[])
                                                row.getArray("issues").getArray()),
                                        row.getBoolean("hot"),
                                        row.getString("note")));
                    });
            return codings;
        });
    }

    /** Documents that are wholly or partly privileged. */
    List<UUID> privileged(UUID matterId, String moment) {
        return transactions.read(() -> jdbc.sql("""
                        select document_id from (
                            select distinct on (document_id) document_id, privilege from review.decision
                            where matter_id = :matter and tx < :moment::xid8
                            order by document_id, seq desc) newest
                        where privilege <> 'NOT_PRIVILEGED'
                        """)
                .param("matter", matterId)
                .param("moment", moment)
                .query(UUID.class)
                .list());
    }
}
