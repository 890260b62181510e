package org.secondchair.review;

import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Scopes;
import org.secondchair.corpus.Documents;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * Tells where a review stands, from the decisions as they are now. Who did how much is for the client and for those who
 * lead the review; a provider's reviewer sees their own line alone.
 */
@Component
public class ProgressReports {
    private final ProgressStore store;
    private final Documents documents;
    private final Scopes scopes;
    private final Access access;
    private final Transactions transactions;

    ProgressReports(ProgressStore store, Documents documents, Scopes scopes, Access access, Transactions transactions) {
        this.store = store;
        this.documents = documents;
        this.scopes = scopes;
        this.access = access;
        this.transactions = transactions;
    }

    public Progress of(UUID matterId) {
        Progress whole = whole(matterId);
        return seesEverybody(matterId) ? whole : whole.of(Acting.current().personId());
    }

    /** With everybody's lines: for sums over them, not to be shown line by line to those who see their own alone. */
    public Progress whole(UUID matterId) {
        return transactions.read(() -> store.progress(matterId, documents.count(matterId)));
    }

    private boolean seesEverybody(UUID matterId) {
        return scopes.owner(matterId).equals(Acting.current().organizationId())
                || access.may(Permission.MANAGE_REVIEW, matterId);
    }
}
