package org.secondchair.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of wrapped keys and of holds. */
@Component
class KeyStore {
    record OrganizationKey(byte[] wrapped, String master) {}

    record Contents(long blobs, long plainBytes, long sealedBytes) {}

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts unless the organization has a key. */
    void insertOrganizationKey(UUID organizationId, byte[] wrapped, String fingerprint, String master, Instant madeAt) {
        jdbc.sql("""
                        insert into vault.organization_key (organization_id, wrapped, fingerprint, master, made_at)
                        values (:id, :wrapped, :fingerprint, :master, :at)
                        on conflict (organization_id) do nothing
                        """)
                .param("id", organizationId)
                .param("wrapped", wrapped)
                .param("fingerprint", fingerprint)
                .param("master", master)
                .param("at", utc(madeAt))
                .update();
    }

    OrganizationKey organizationKey(UUID organizationId) {
        return jdbc.sql("select wrapped, master from vault.organization_key where organization_id = :id")
                .param("id", organizationId)
                .query(OrganizationKey.class)
                .single();
    }

    /** Inserts unless the matter has a key. */
    void insertMatterKey(UUID matterId, UUID organizationId, byte[] wrapped, String fingerprint, Instant madeAt) {
        jdbc.sql("""
                        insert into vault.matter_key (matter_id, organization_id, wrapped, fingerprint, made_at)
                        values (:id, :organization, :wrapped, :fingerprint, :at)
                        on conflict (matter_id) do nothing
                        """)
                .param("id", matterId)
                .param("organization", organizationId)
                .param("wrapped", wrapped)
                .param("fingerprint", fingerprint)
                .param("at", utc(madeAt))
                .update();
    }

    /** False when there was nothing left to destroy. */
    boolean destroyMatterKey(UUID matterId, Instant at, UUID by) {
        return jdbc.sql("""
                                update vault.matter_key set wrapped = null, destroyed_at = :at, destroyed_by = :by
                                where matter_id = :id and wrapped is not null
                                """)
                        .param("id", matterId)
                        .param("at", utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    Contents contents(UUID matterId) {
        return jdbc.sql("""
                        select count(*) as blobs, coalesce(sum(plain_length), 0) as plain_bytes,
                               coalesce(sum(sealed_length), 0) as sealed_bytes
                        from vault.blob where matter_id = :matter
                        """).param("matter", matterId).query(Contents.class).single();
    }

    void insertHold(UUID holdId, UUID matterId, String reason, Instant placedAt) {
        jdbc.sql("""
                        insert into vault.hold (hold_id, matter_id, reason, placed_at) values (:id, :matter, :reason, :at)
                        on conflict (hold_id) do nothing
                        """)
                .param("id", holdId)
                .param("matter", matterId)
                .param("reason", reason)
                .param("at", utc(placedAt))
                .update();
    }

    void liftHold(UUID holdId, UUID matterId, Instant at) {
        jdbc.sql("""
                        update vault.hold set lifted_at = :at
                        where hold_id = :id and matter_id = :matter and lifted_at is null
                        """)
                .param("id", holdId)
                .param("matter", matterId)
                .param("at", utc(at))
                .update();
    }

    List<String> standingHolds(UUID matterId) {
        return jdbc.sql("""
                        select reason from vault.hold where matter_id = :matter and lifted_at is null
                        order by placed_at, hold_id
                        """).param("matter", matterId).query(String.class).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
