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
import org.secondchair.review.ProgressReports;
import org.secondchair.review.Reviews;
import org.secondchair.review.WorkWaiting;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reviews put into the pages of matters and documents and into the start page. */
@Configuration(proxyBeanMethods = false)
class ReviewSlots {
    /** Where the review stands. */
    @Bean
    SlotContent reviewOfMatter(Reviews reviews, ProgressReports progress, Access access) {
        return SlotContent.of(
                "matter.matter.main",
                30,
                context -> Optional.of(context.requireSubject())
                        .filter(matter -> access.may(Permission.SEE_DOCUMENTS, matter))
                        .map(matter -> View.part(
                                "review/ofMatter",
                                new ReviewOfMatter(matter, reviews.find(matter).isPresent(), progress.of(matter)))));
    }

    /** Where batches are ready for the reviewer. */
    @Bean
    SlotContent reviewsWaiting(WorkWaiting work, Matters matters) {
        return SlotContent.of("home.start.waiting", 30, _ -> {
            List<ReviewsWaiting.Line> lines = work.mine().stream()
                    .flatMap(waiting -> matters.find(waiting.matterId()).stream()
                            .map(matter -> new ReviewsWaiting.Line(matter.name(), waiting)))
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part("review/waiting", new ReviewsWaiting(lines)));
        });
    }

    /** A document's coding and the notes, for those who may see the list of coded documents. */
    @Bean
    SlotContent codingOfDocument(
            Documents documents, Decisions decisions, Matters matters, People people, Access access) {
        return SlotContent.of(
                "corpus.document.side",
                5,
                context -> documents
                        .find(context.requireSubject())
                        .filter(document -> access.may(Permission.CHECK_CODING, document.matterId()))
                        .flatMap(document -> coding(document, decisions, matters, people, access))
                        .map(coding -> View.part("review/codingOfDocument", coding)));
    }

    /** Empty while nobody has decided on it. */
    private static Optional<CodingOfDocument> coding(
            Document document, Decisions decisions, Matters matters, People people, Access access) {
        Matter matter = matters.find(document.matterId()).orElseThrow();
        if (decisions.blind(matter.id(), document.id())) {
            return Optional.of(new CodingOfDocument(matter, List.of(), Map.of(), true));
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
        return Optional.of(new CodingOfDocument(matter, history, names, false));
    }
}
