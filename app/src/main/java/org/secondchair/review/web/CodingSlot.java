package org.secondchair.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.People;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.Decisions;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.stereotype.Component;

/** A document's page shows its coding and the notes to those who may see the list of coded documents. */
@Component
class CodingSlot implements SlotContent {
    private final Documents documents;
    private final Decisions decisions;
    private final Matters matters;
    private final People people;
    private final Access access;

    CodingSlot(Documents documents, Decisions decisions, Matters matters, People people, Access access) {
        this.documents = documents;
        this.decisions = decisions;
        this.matters = matters;
        this.people = people;
        this.access = access;
    }

    @Override
    public String slot() {
        return "corpus.document.side";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<View.Part> render(SlotContext context) {
        Document document = documents.find(context.requireSubject()).orElse(null);
        if (document == null || !access.may(Permission.CHECK_CODING, document.matterId())) {
            return Optional.empty();
        }
        Matter matter = matters.find(document.matterId()).orElseThrow();
        if (decisions.blind(matter.id(), document.id())) {
            return part(new CodingOfDocument(matter, List.of(), Map.of(), true));
        }
        List<Decisions.Decision> history = decisions.history(matter.id(), document.id());
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> names = access.may(Permission.MANAGE_REVIEW, matter.id())
                ? people.names(history.stream()
                        .map(Decisions.Decision::reviewerId)
                        .distinct()
                        .toList())
                : Map.of();
        return part(new CodingOfDocument(matter, history, names, false));
    }

    private static Optional<View.Part> part(CodingOfDocument coding) {
        return Optional.of(View.part("review/codingOfDocument", coding));
    }
}
