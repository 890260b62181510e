package org.secondchair.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KeptReportStore {
    private final JdbcClient jdbc;

    KeptReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptReport kept) {
        jdbc.sql("""
                        insert into review.kept_report
                            (id, matter_id, occasion, kept_by, kept_by_organization, kept_at, json_blob, json_sha256,
                             pdf_blob, pdf_sha256)
                        values (:id, :matter, :occasion, :by, :organization, :at, :json, :jsonHash, :pdf, :pdfHash)
                        """)
                .param("id", kept.id())
                .param("matter", kept.matterId())
                .param("occasion", kept.occasion().name())
                .param("by", kept.by())
                .param("organization", kept.byOrganization())
                .param("at", OffsetDateTime.ofInstant(kept.at(), ZoneOffset.UTC))
                .param("json", kept.jsonBlob())
                .param("jsonHash", kept.jsonSha256())
                .param("pdf", kept.pdfBlob())
                .param("pdfHash", kept.pdfSha256())
                .update();
    }

    /** The newest first; at most 200. */
    List<KeptReport> of(UUID matterId) {
        return jdbc.sql("""
                        select * from review.kept_report where matter_id = :matter order by kept_at desc, id desc limit 200
                        """)
                .param("matter", matterId)
                .query(KeptReportStore::kept)
                .list();
    }

    private static KeptReport kept(ResultSet row, int number) throws SQLException {
        return new KeptReport(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                KeptReport.Occasion.valueOf(row.getString("occasion")),
                row.getObject("kept_by", UUID.class),
                row.getObject("kept_by_organization", UUID.class),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getObject("json_blob", UUID.class),
                row.getString("json_sha256"),
                row.getObject("pdf_blob", UUID.class),
                row.getString("pdf_sha256"));
    }
}
