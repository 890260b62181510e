package org.secondchair.search.feeding;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IndexKeyStore {
    private final JdbcClient jdbc;

    IndexKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The blob that holds the key of a matter's index.
    Optional<UUID> keyBlob(UUID matterId) {
        return jdbc.sql("select key_blob from search.index_key where matter_id = :matter")
                .param("matter", matterId)
                .query(UUID.class)
                .optional();
    }

    /// False if somebody was faster.
    boolean insert(UUID matterId, UUID keyBlob) {
        return jdbc.sql("""
                        insert into search.index_key (matter_id, key_blob) values (:matter, :blob)
                        on conflict (matter_id) do nothing
                        """).param("matter", matterId).param("blob", keyBlob).update() == 1;
    }
}
