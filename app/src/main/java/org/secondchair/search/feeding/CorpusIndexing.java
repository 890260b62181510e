package org.secondchair.search.feeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.search.IndexOutcome;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchIndexes;
import org.springframework.stereotype.Component;

/// The durable work of indexing. Where it stands is written in the index itself, with each commit: the revision of
/// the last document in it. So index and place cannot part, whatever is killed, lost or restored.
@Component
class CorpusIndexing implements JobKind {
    static final String NAME = "search-index";
    static final String REBUILD = "rebuild";

    private static final int CHUNK_DOCUMENTS = 500;
    private static final long CHUNK_CHARACTERS = 24_000_000;

    private final Documents documents;
    private final SearchIndexes indexes;

    CorpusIndexing(Documents documents, SearchIndexes indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobStep step(JobRun run) {
        UUID matter = run.matter();
        if (run.place().equals(REBUILD)) {
            indexes.drop(matter);
            return new JobStep.More("", "dropping the old index", 0, null);
        }
        return switch (indexes.state(matter)) {
            case IndexOutcome.Damaged _ -> new JobStep.More(REBUILD, "replacing a damaged index", 0, null);
            case IndexOutcome.Ready(int _, String mark) -> feed(matter, revision(mark));
        };
    }

    static long revision(String mark) {
        return mark.isEmpty() ? 0 : Long.parseLong(mark);
    }

    private JobStep feed(UUID matter, long revision) {
        List<Document> changed = documents.changedSince(matter, revision, CHUNK_DOCUMENTS);
        if (changed.isEmpty()) {
            return new JobStep.Done("The search index holds all documents.", documents.count(matter));
        }
        Set<UUID> withAttachments = withAttachments(matter, changed);
        IndexOutcome outcome = new IndexOutcome.Ready(0, "");
        for (List<Document> chunk : bySize(changed)) {
            Map<UUID, String> texts = texts(matter, chunk);
            List<IndexedDocument> batch = chunk.stream()
                    .map(document -> CorpusDocuments.indexed(
                            document, texts.getOrDefault(document.id(), ""), withAttachments.contains(document.id())))
                    .toList();
            outcome = indexes.index(matter, batch);
            if (outcome instanceof IndexOutcome.Damaged) {
                return new JobStep.More(REBUILD, "replacing a damaged index", 0, null);
            }
        }
        outcome = indexes.commit(matter, String.valueOf(changed.getLast().revision()));
        return switch (outcome) {
            case IndexOutcome.Damaged _ -> new JobStep.More(REBUILD, "replacing a damaged index", 0, null);
            case IndexOutcome.Ready(int held, String _) ->
                new JobStep.More("", "indexing documents", held, (long) documents.count(matter));
        };
    }

    /// One text that cannot be read back must not keep the others out of the index: its document is found by its
    /// header then, and by its words once the content is restored and the index rebuilt.
    private Map<UUID, String> texts(UUID matter, List<Document> chunk) {
        try {
            return documents.texts(matter, chunk);
        } catch (Documents.ContentUnavailable e) {
            var single = new HashMap<UUID, String>();
            for (Document document : chunk) {
                try {
                    single.put(document.id(), documents.text(document));
                } catch (Documents.ContentUnavailable unreadable) {
                    single.put(document.id(), "");
                }
            }
            return single;
        }
    }

    private static List<List<Document>> bySize(List<Document> all) {
        var chunks = new ArrayList<List<Document>>();
        var chunk = new ArrayList<Document>();
        long characters = 0;
        for (Document document : all) {
            if (!chunk.isEmpty() && characters + document.textChars() > CHUNK_CHARACTERS) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                characters = 0;
            }
            chunk.add(document);
            characters += document.textChars();
        }
        chunks.add(chunk);
        return chunks;
    }

    /// Roots that have children. Families are written together, so only the last one may be cut off by the chunk's
    /// end.
    private Set<UUID> withAttachments(UUID matter, List<Document> changed) {
        Set<UUID> parents = changed.stream()
                .filter(document -> !document.root())
                .map(Document::familyId)
                .collect(Collectors.toSet());
        Document last = changed.getLast();
        if (last.root() && documents.family(matter, last.familyId()).size() > 1) {
            parents.add(last.familyId());
        }
        return parents;
    }
}
