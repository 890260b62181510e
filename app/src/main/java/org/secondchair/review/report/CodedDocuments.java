package org.secondchair.review.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.kernel.Page;
import org.secondchair.review.Coding;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents with an answer in force, for reading: the rows behind the report's figures. */
@Component
public class CodedDocuments {
    /** Which documents are asked for; null means any. @param by who decided first */
    public record Filter(
            Coding.@Nullable Responsive responsive,
            Coding.@Nullable Privilege privilege,
            boolean hot,
            boolean checked,
            boolean overturned,
            @Nullable String issue,
            @Nullable UUID by) {}

    public record Row(
            Document document,
            Coding.Responsive responsive,
            Coding.Privilege privilege,
            List<String> issues,
            boolean hot,
            boolean checked,
            boolean overturned,
            UUID firstBy) {
        public Row {
            issues = List.copyOf(issues);
        }
    }

    private record Coded(
            UUID documentId,
            int ordinal,
            Coding.Responsive responsive,
            Coding.Privilege privilege,
            List<String> issues,
            boolean hot,
            boolean checked,
            boolean overturned,
            UUID firstBy) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Transactions transactions;

    CodedDocuments(JdbcClient jdbc, Documents documents, Transactions transactions) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.transactions = transactions;
    }

    /**
     * In the order of their numbers.
     *
     * @param after cursor of the page before; null for the first
     */
    public Page<Row> of(UUID matterId, Filter filter, @Nullable String after, int limit) {
        List<Coded> coded = transactions.read(() -> coded(matterId, filter, cursor(after), limit + 1));
        List<Coded> shown = coded.subList(0, Math.min(limit, coded.size()));
        Map<UUID, Document> found = new HashMap<>();
        documents
                .find(matterId, shown.stream().map(Coded::documentId).toList())
                .forEach(document -> found.put(document.id(), document));
        List<Row> rows = shown.stream()
                .map(one -> {
                    Document document = found.get(one.documentId());
                    return document == null
                            ? null
                            : new Row(
                                    document,
                                    one.responsive(),
                                    one.privilege(),
                                    one.issues(),
                                    one.hot(),
                                    one.checked(),
                                    one.overturned(),
                                    one.firstBy());
                })
                .filter(Objects::nonNull)
                .toList();
        return coded.size() <= limit
                ? Page.last(rows)
                : new Page<>(rows, String.valueOf(shown.getLast().ordinal()));
    }

    private List<Coded> coded(UUID matterId, Filter filter, int after, int limit) {
        return jdbc.sql("""
                        select document_id, ordinal, responsive, privilege, issues, hot, checked, overturned, first_by
                        from review.coding
                        where matter_id = :matter and ordinal > :after
                          and (:responsive::text is null or responsive = :responsive)
                          and (:privilege::text is null or privilege = :privilege)
                          and (hot or not :hot) and (checked or not :checked) and (overturned or not :overturned)
                          and (:issue::text is null or :issue = any(issues))
                          and (:by::uuid is null or first_by = :by)
                        order by ordinal limit :limit
                        """)
                .param("matter", matterId)
                .param("after", after)
                .param("responsive", name(filter.responsive()))
                .param("privilege", name(filter.privilege()))
                .param("hot", filter.hot())
                .param("checked", filter.checked())
                .param("overturned", filter.overturned())
                .param("issue", filter.issue())
                .param("by", filter.by())
                .param("limit", limit)
                .query((row, _) -> new Coded(
                        row.getObject("document_id", UUID.class),
                        row.getInt("ordinal"),
                        Coding.Responsive.valueOf(row.getString("responsive")),
                        Coding.Privilege.valueOf(row.getString("privilege")),
                        List.of((String[]) row.getArray("issues").getArray()),
                        row.getBoolean("hot"),
                        row.getBoolean("checked"),
                        row.getBoolean("overturned"),
                        row.getObject("first_by", UUID.class)))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static int cursor(@Nullable String after) {
        try {
            return after == null ? -1 : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            return -1; // tampered with: the list starts at its beginning
        }
    }
}
