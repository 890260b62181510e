package org.secondchair.staffing.placement;

import static org.secondchair.staffing.placement.PlacementStore.time;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CertificateStore {
    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was signed before. */
    boolean insert(Certificate signed, byte[] content) {
        return jdbc.sql("""
                        insert into staffing.certificate
                            (placement_id, organization_id, person_id, held, note, signed_by_name, signed_at, sha256,
                             content)
                        values (:placement, :organization, :person, :held, :note, :by, :at, :sha256, :content)
                        on conflict do nothing
                        """)
                        .param("placement", signed.placementId())
                        .param("organization", Acting.current().organizationId())
                        .param("person", Acting.current().personId())
                        .param("held", signed.held().name())
                        .param("note", signed.note())
                        .param("by", signed.signedBy())
                        .param("at", time(signed.signedAt()))
                        .param("sha256", signed.sha256())
                        .param("content", content)
                        .update()
                == 1;
    }

    Map<UUID, Certificate> of(Collection<UUID> placementIds) {
        Map<UUID, Certificate> signed = new HashMap<>();
        jdbc.sql("""
                        select placement_id, held, note, signed_by_name, signed_at, sha256, content is not null as kept
                        from staffing.certificate where placement_id = any(:of)
                        """).param("of", placementIds.toArray(UUID[]::new)).query(row -> {
            UUID placement = row.getObject("placement_id", UUID.class);
            signed.put(
                    placement,
                    new Certificate(
                            placement,
                            Certificate.Held.valueOf(row.getString("held")),
                            row.getString("note"),
                            row.getString("signed_by_name"),
                            row.getTimestamp("signed_at").toInstant(),
                            row.getString("sha256"),
                            row.getBoolean("kept")));
        });
        return signed;
    }

    Optional<byte[]> content(UUID placementId) {
        return jdbc.sql(
                        "select content from staffing.certificate where placement_id = :placement and content is not null")
                .param("placement", placementId)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }
}
