package org.secondchair.review.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.review.Coding;

/** Which natives must stay: that of a mail carries its attachments, so one that is held back keeps the whole mail back. */
final class HoldBack {
    private HoldBack() {}

    /** Whether a document's content must not leave, whatever its responsiveness. */
    static boolean silent(@Nullable Coding coding, boolean sameAsPrivileged) {
        return coding == null
                || coding.responsive() == Coding.Responsive.UNSURE
                || coding.privilege() != Coding.Privilege.NOT_PRIVILEGED
                || sameAsPrivileged;
    }

    /** Documents whose native holds one that is silent, at any depth. */
    static Set<UUID> carriers(Collection<Document> families, Predicate<Document> silent) {
        Map<UUID, Document> byId = new HashMap<>();
        families.forEach(document -> byId.put(document.id(), document));
        Set<UUID> carriers = new HashSet<>();
        for (Document document : families) {
            if (silent.test(document)) {
                Document at = byId.get(document.parentId());
                while (at != null && carriers.add(at.id())) {
                    at = byId.get(at.parentId());
                }
            }
        }
        return carriers;
    }
}
