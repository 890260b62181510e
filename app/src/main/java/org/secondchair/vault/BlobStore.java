package org.secondchair.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of blobs, and the wrapped keys that open them. */
@Component
class BlobStore {
    private final JdbcClient jdbc;

    BlobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeyChain> keyChain(UUID matterId) {
        return jdbc.sql("select * from vault.key_chain(:matter)")
                .param("matter", matterId)
                .query(BlobStore::keyChain)
                .optional();
    }

    private static KeyChain keyChain(ResultSet row, int number) throws SQLException {
        OffsetDateTime destroyedAt = row.getObject("destroyed_at", OffsetDateTime.class);
        return new KeyChain(
                row.getObject("organization_id", UUID.class),
                row.getBytes("organization_wrapped"),
                row.getString("organization_fingerprint"),
                row.getString("master"),
                row.getBytes("matter_wrapped"),
                row.getString("matter_fingerprint"),
                destroyedAt == null ? null : destroyedAt.toInstant());
    }

    /** True, and so until the transaction ends, if the matter has that very key. */
    boolean keyStands(UUID matterId, String fingerprint) {
        return jdbc.sql("""
                        select 1 from vault.matter_key
                        where matter_id = :matter and fingerprint = :fingerprint and wrapped is not null
                        for share
                        """)
                .param("matter", matterId)
                .param("fingerprint", fingerprint)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void insert(List<StoredBlob> blobs) {
        jdbc.sql("""
                        insert into vault.blob (id, matter_id, version, segment, position, plain_length, sealed_length,
                                                content_hash, sealed_hash)
                        select * from unnest(:ids::uuid[], :matters::uuid[], :versions::int[], :segments::int[],
                                             :positions::bigint[], :plainLengths::bigint[], :sealedLengths::bigint[],
                                             :contentHashes::bytea[], :sealedHashes::bytea[])
                        """)
                .param("ids", column(blobs, StoredBlob::id, UUID[]::new))
                .param("matters", column(blobs, StoredBlob::matterId, UUID[]::new))
                .param("versions", column(blobs, StoredBlob::version, Integer[]::new))
                .param("segments", column(blobs, StoredBlob::segment, Integer[]::new))
                .param("positions", column(blobs, StoredBlob::position, Long[]::new))
                .param("plainLengths", column(blobs, StoredBlob::plainLength, Long[]::new))
                .param("sealedLengths", column(blobs, StoredBlob::sealedLength, Long[]::new))
                .param("contentHashes", column(blobs, StoredBlob::contentHash, byte[][]::new))
                .param("sealedHashes", column(blobs, StoredBlob::sealedHash, byte[][]::new))
                .update();
    }

    private static <T> T[] column(
            List<StoredBlob> blobs, Function<StoredBlob, T> value, java.util.function.IntFunction<T[]> array) {
        return blobs.stream().map(value).toArray(array);
    }

    List<StoredBlob> blobs(UUID matterId, Collection<UUID> ids) {
        return jdbc.sql("""
                        select * from vault.blob where matter_id = :matter and id = any(:ids::uuid[])
                        order by segment, position
                        """)
                .param("matter", matterId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(BlobStore::blob)
                .list();
    }

    /** At most {@code limit} blobs of the matter whose id follows {@code after}, by id. */
    List<StoredBlob> blobsAfter(UUID matterId, UUID after, int limit) {
        return jdbc.sql("""
                        select * from vault.blob where matter_id = :matter and id > :after order by id limit :limit
                        """)
                .param("matter", matterId)
                .param("after", after)
                .param("limit", limit)
                .query(BlobStore::blob)
                .list();
    }

    private static StoredBlob blob(ResultSet row, int number) throws SQLException {
        return new StoredBlob(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getInt("version"),
                row.getInt("segment"),
                row.getLong("position"),
                row.getLong("plain_length"),
                row.getLong("sealed_length"),
                row.getBytes("content_hash"),
                row.getBytes("sealed_hash"));
    }
}
