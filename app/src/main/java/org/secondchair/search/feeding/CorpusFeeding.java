package org.secondchair.search.feeding;

import java.util.UUID;
import org.secondchair.corpus.Documents;
import org.secondchair.corpus.DocumentsTakenIn;
import org.secondchair.jobs.Jobs;
import org.secondchair.search.CorpusFeed;
import org.secondchair.search.IndexOutcome;
import org.secondchair.search.SearchIndexes;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Starts the work of indexing: as soon as documents were taken in, and at a search that finds the index behind.
@Component
class CorpusFeeding implements CorpusFeed {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusFeeding.class);

    private final Documents documents;
    private final SearchIndexes indexes;
    private final Jobs jobs;

    CorpusFeeding(Documents documents, SearchIndexes indexes, Jobs jobs) {
        this.documents = documents;
        this.indexes = indexes;
        this.jobs = jobs;
    }

    /// The event comes while the transaction that it tells of is being left, where no other can begin: hence a
    /// thread.
    @EventListener
    void on(DocumentsTakenIn event) {
        Actor actor = Acting.current();
        Thread.ofVirtual().name("search-feed").start(() -> Acting.as(actor, () -> start(event.matterId())));
    }

    private void start(UUID matterId) {
        try {
            submit(matterId, "");
        } catch (DataAccessException e) {
            LOG.warn("Indexing could not be started; the next search starts it: {}", e.getMessage());
        }
    }

    @Override
    public boolean catchUp(UUID matterId) {
        boolean behind = switch (indexes.state(matterId)) {
            case IndexOutcome.Damaged _ -> true;
            case IndexOutcome.Ready(int _, String mark) ->
                !documents
                        .changedSince(matterId, CorpusIndexing.revision(mark), 1)
                        .isEmpty();
        };
        if (behind) {
            submit(matterId, "");
        }
        return behind;
    }

    @Override
    public void rebuild(UUID matterId) {
        submit(matterId, CorpusIndexing.REBUILD);
    }

    private void submit(UUID matterId, String place) {
        if (!jobs.open(CorpusIndexing.NAME, matterId)) {
            jobs.submit(CorpusIndexing.NAME, matterId, place);
        }
    }
}
