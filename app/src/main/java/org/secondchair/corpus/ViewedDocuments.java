package org.secondchair.corpus;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.access.Access;
import org.secondchair.audit.Views;
import org.secondchair.tenancy.Permission;
import org.springframework.stereotype.Component;

/** Names documents in the record to those who may see documents; an auditor, for one, reads the record without. */
@Component
class ViewedDocuments implements Views.DocumentLabels {
    private final Documents documents;
    private final Access access;

    ViewedDocuments(Documents documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    @Override
    public Map<UUID, String> labels(UUID matterId, Collection<UUID> documentIds) {
        if (documentIds.isEmpty() || !access.may(Permission.SEE_DOCUMENTS, matterId)) {
            return Map.of();
        }
        return documents.find(matterId, documentIds).stream().collect(Collectors.toMap(Document::id, Document::label));
    }
}
