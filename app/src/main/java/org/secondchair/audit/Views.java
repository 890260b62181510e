package org.secondchair.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was handed which document's content. A view is a row of its own, committed before the content goes out; within
 * seconds a batch of them is counted into the log, so that none can be taken back.
 */
@Component
public class Views {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Views(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records that the acting person is being handed documents of a matter. Joins the surrounding transaction, or commits
     * one of its own: hand out the content after this has returned.
     *
     * @param organizationId the client whose matter it is
     */
    public void record(UUID organizationId, UUID matterId, Collection<UUID> documentIds, ViewKind kind) {
        if (documentIds.isEmpty()) {
            return;
        }
        Actor actor = Acting.current();
        transactions.write(() -> jdbc.sql("""
                        insert into audit.view (id, organization_id, matter_id, document_id, person_id,
                                                person_organization_id, kind, at)
                        select v.id, :organization, :matter, v.document_id, :person, :personOrganization, :kind, :at
                        from unnest(:ids::uuid[], :documents::uuid[]) as v (id, document_id)
                        """)
                .param("organization", organizationId)
                .param("matter", matterId)
                .param("person", actor.personId())
                .param("personOrganization", actor.organizationId())
                .param("kind", kind.stored())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", documentIds.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("documents", documentIds.toArray(UUID[]::new))
                .update());
    }

    /** What documents are called, for reading the record; the room that knows documents implements it. */
    public interface DocumentLabels {
        /** Of those whose content the acting person may see; others are left out. One query, whatever the number. */
        Map<UUID, String> labels(UUID matterId, Collection<UUID> documentIds);
    }

    /** Which views of a matter are asked for; null means any. */
    public record Filter(
            @Nullable UUID personId,
            @Nullable UUID documentId,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final Filter ANY = new Filter(null, null, null, null);
    }

    /**
     * Views of a matter, newest first.
     *
     * @param after cursor of the page before, or null
     * @param size rows of a page, at most 1000
     */
    public Page<View> of(UUID matterId, Filter filter, @Nullable String after, int size) {
        int most = Math.clamp(size, 1, 1000);
        List<View> found = transactions.read(() -> jdbc.sql("""
                        select * from audit.view
                        where matter_id = :matter
                          and (:person::uuid is null or person_id = :person)
                          and (:document::uuid is null or document_id = :document)
                          and (:from::timestamptz is null or at >= :from)
                          and (:until::timestamptz is null or at < :until)
                          and (:after::uuid is null or id < :after)
                        order by id desc limit :most
                        """)
                .param("matter", matterId)
                .param("person", filter.personId())
                .param("document", filter.documentId())
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("after", after == null ? null : UUID.fromString(after))
                .param("most", most + 1)
                .query((row, _) -> LogReader.view(row))
                .list());
        return found.size() <= most
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, most), found.get(most - 1).id().toString());
    }

    /** What one person was handed. @param documents each once; {@code viewed} and {@code delivered} count every time */
    public record Count(UUID personId, UUID personOrganizationId, long documents, long viewed, long delivered) {}

    /** Who was handed how much of a matter, the most first; at most 1,000 people. */
    public List<Count> counts(UUID matterId) {
        return transactions.read(() -> jdbc.sql("""
                        select person_id, person_organization_id, count(distinct document_id) as documents,
                               count(*) filter (where kind = 'viewed') as viewed,
                               count(*) filter (where kind = 'delivered') as delivered
                        from audit.view where matter_id = :matter
                        group by person_id, person_organization_id
                        order by count(*) desc, person_id limit 1000
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Count(
                        row.getObject("person_id", UUID.class),
                        row.getObject("person_organization_id", UUID.class),
                        row.getLong("documents"),
                        row.getLong("viewed"),
                        row.getLong("delivered")))
                .list());
    }

    /** Documents of a matter that were handed to anybody, each once. */
    public long documents(UUID matterId) {
        return transactions.read(
                () -> jdbc.sql("select count(distinct document_id) from audit.view where matter_id = :matter")
                        .param("matter", matterId)
                        .query(Long.class)
                        .single());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return Optional.ofNullable(at).map(t -> t.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
