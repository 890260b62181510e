package org.secondchair.review.web.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matter;
import org.secondchair.review.report.CodedDocuments;
import org.secondchair.review.report.ControlNumbers;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Option;

/**
 * @param names of those who decided; empty where the visitor may not see who did
 * @param issues of the protocol in force
 */
public record CodedDocumentsPage(
        Matter matter,
        ListQuery list,
        Page<CodedDocuments.Row> documents,
        ControlNumbers numbers,
        Map<UUID, String> names,
        List<Option> issues) {
    public CodedDocumentsPage {
        names = Map.copyOf(names);
        issues = List.copyOf(issues);
    }

    public boolean showsPeople() {
        return !names.isEmpty();
    }
}
