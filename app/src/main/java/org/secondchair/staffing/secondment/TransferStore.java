package org.secondchair.staffing.secondment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TransferStore {
    private final JdbcClient jdbc;

    TransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID placementId, UUID supervisorId, Transfer transfer) {
        jdbc.sql("""
                        insert into staffing.supervision
                            (id, placement_id, organization_id, supervisor_id, supervisor_name, transferred_by,
                             transferred_by_name, transferred_at)
                        values (:id, :placement, :organization, :supervisor, :name, :by, :byName, :at)
                        """)
                .param("id", Ids.next())
                .param("placement", placementId)
                .param("organization", Acting.current().organizationId())
                .param("supervisor", supervisorId)
                .param("name", transfer.supervisor())
                .param("by", Acting.current().personId())
                .param("byName", transfer.by())
                .param("at", OffsetDateTime.ofInstant(transfer.at(), ZoneOffset.UTC))
                .update();
    }

    List<Transfer> of(UUID placementId) {
        return jdbc.sql("""
                        select supervisor_name, transferred_by_name, transferred_at from staffing.supervision
                        where placement_id = :placement order by id desc limit 100
                        """)
                .param("placement", placementId)
                .query((row, _) -> new Transfer(
                        row.getString("supervisor_name"),
                        row.getString("transferred_by_name"),
                        row.getTimestamp("transferred_at").toInstant()))
                .list();
    }
}
