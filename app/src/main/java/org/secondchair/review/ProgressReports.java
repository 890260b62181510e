package org.secondchair.review;

import java.util.UUID;
import org.secondchair.corpus.Documents;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** Tells where a review stands, from the decisions as they are now. */
@Component
public class ProgressReports {
    private final ProgressStore store;
    private final Documents documents;
    private final Transactions transactions;

    ProgressReports(ProgressStore store, Documents documents, Transactions transactions) {
        this.store = store;
        this.documents = documents;
        this.transactions = transactions;
    }

    public Progress of(UUID matterId) {
        return transactions.read(() -> store.progress(matterId, documents.count(matterId)));
    }
}
