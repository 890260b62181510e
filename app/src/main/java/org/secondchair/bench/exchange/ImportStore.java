package org.secondchair.bench.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ImportStore {
    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String fileName, byte[] content, Actor by, Instant now) {
        jdbc.sql("""
                        insert into bench.import (id, organization_id, made_by, made_at, file_name, content)
                        values (:id, :organization, :by, :now, :name, :content)
                        """)
                .param("id", id)
                .param("organization", by.organizationId())
                .param("by", by.personId())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("name", fileName)
                .param("content", content)
                .update();
    }

    Optional<Imports.Pending> find(UUID id) {
        return jdbc.sql("select id, file_name, content from bench.import where id = :id and content is not null")
                .param("id", id)
                .query((row, _) -> new Imports.Pending(
                        row.getObject("id", UUID.class), row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    /** The file goes; what came of it stays. */
    void taken(UUID id, int taken, int refused, Instant now) {
        jdbc.sql("""
                        update bench.import set content = null, taken_at = :now, taken = :taken, refused = :refused
                        where id = :id
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("taken", taken)
                .param("refused", refused)
                .update();
    }

    int discard(UUID id) {
        return jdbc.sql("delete from bench.import where id = :id and taken_at is null")
                .param("id", id)
                .update();
    }
}
