package org.secondchair.corpus.web;

import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.corpus.Collections;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.stereotype.Component;

/** The matter's page shows what was taken in. */
@Component
class CorpusSlots implements SlotContent {
    private final Collections collections;
    private final Access access;

    CorpusSlots(Collections collections, Access access) {
        this.collections = collections;
        this.access = access;
    }

    @Override
    public String slot() {
        return "matter.matter.main";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<View.Part> render(SlotContext context) {
        if (!access.may(Permission.SEE_DOCUMENTS, context.requireSubject())) {
            return Optional.empty();
        }
        return Optional.of(View.part(
                "corpus/ofMatter",
                new CorpusOfMatter(context.requireSubject(), collections.countsOfMatter(context.requireSubject()))));
    }
}
