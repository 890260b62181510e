package org.secondchair.search.index;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.Sight;

/// Documents and an index to try searches on.
final class SearchFixtures implements AutoCloseable {
    static final UUID MATTER = new UUID(7, 7);
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final LuceneSearch search;
    Sight sight = Sight.ALL;

    SearchFixtures(Path folder) {
        search = new LuceneSearch(
                matter -> folder.resolve(matter.toString()),
                _ -> "an index key of thirty-two bytes".getBytes(StandardCharsets.US_ASCII),
                _ -> sight);
    }

    org.secondchair.search.SearchIndexes feeding() {
        return search.feeding();
    }

    org.secondchair.search.Searches asking() {
        return search.asking();
    }

    void feed(IndexedDocument... documents) {
        feeding().index(MATTER, List.of(documents));
        feeding().refresh(MATTER);
    }

    void feed(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            feeding().index(MATTER, List.of(text(i, texts[i])));
        }
        feeding().refresh(MATTER);
    }

    SearchOutcome search(String query) {
        return asking().search(MATTER, SearchRequest.of(query, SearchRequest.Order.ORDINAL, ZONE, 500));
    }

    /// Ordinals of the documents found.
    List<Integer> found(String query) {
        return switch (search(query)) {
            case SearchOutcome.Found found ->
                found.documents().stream().map(document -> document.ordinal()).toList();
            case SearchOutcome.Malformed malformed -> throw new AssertionError(malformed.toString());
            case SearchOutcome.TooBroad broad -> throw new AssertionError(broad.toString());
            case SearchOutcome.StaleCursor stale -> throw new AssertionError(stale.toString());
            case SearchOutcome.Damaged damaged -> throw new AssertionError(damaged.toString());
        };
    }

    static UUID id(int ordinal) {
        return new UUID(1, ordinal);
    }

    static IndexedDocument text(int ordinal, String text) {
        return document(ordinal, ordinal, "Avery Stone", null, Set.of(), text);
    }

    static IndexedDocument document(
            int ordinal, int family, String custodian, @Nullable Instant sent, Set<String> restrictions, String text) {
        return new IndexedDocument(
                ordinal,
                id(ordinal),
                new UUID(2, family),
                null,
                List.of(custodian),
                IndexedDocument.Participants.NONE,
                "",
                "",
                "email",
                "en",
                sent,
                text.length(),
                false,
                restrictions,
                text);
    }

    @Override
    public void close() {
        search.close();
    }
}
