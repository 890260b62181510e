package org.secondchair.review.web.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.People;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.Coding;
import org.secondchair.review.Protocol;
import org.secondchair.review.Reviews;
import org.secondchair.review.report.CodedDocuments;
import org.secondchair.review.report.ControlNumbers;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Option;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of coded documents. */
@Controller
class CodedDocumentsPages {
    private static final int ROWS = 100;

    private final CodedDocuments coded;
    private final Reviews reviews;
    private final Matters matters;
    private final People people;
    private final Access access;

    CodedDocumentsPages(CodedDocuments coded, Reviews reviews, Matters matters, People people, Access access) {
        this.coded = coded;
        this.reviews = reviews;
        this.matters = matters;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/matters/{matterId}/review/documents")
    @Requires(Permission.CHECK_CODING)
    View list(@PathVariable UUID matterId, ListQuery list) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        boolean showsPeople = access.may(Permission.MANAGE_REVIEW, matterId);
        Page<CodedDocuments.Row> found = coded.of(matterId, filter(list, showsPeople), list.after(), ROWS);
        Map<UUID, String> names = showsPeople
                ? people.names(found.items().stream()
                        .map(CodedDocuments.Row::firstBy)
                        .distinct()
                        .toList())
                : Map.of();
        List<Option> issues = reviews.protocol(matterId).map(Protocol::issues).orElse(List.of()).stream()
                .map(issue -> Option.of(issue, issue))
                .toList();
        return View.page(
                "review/codedDocuments",
                new CodedDocumentsPage(matter, list, found, ControlNumbers.of(matter), names, issues));
    }

    /** @param showsPeople otherwise nobody can ask what a single person decided */
    private static CodedDocuments.Filter filter(ListQuery list, boolean showsPeople) {
        return new CodedDocuments.Filter(
                one(Coding.Responsive.values(), list.text("responsive")),
                one(Coding.Privilege.values(), list.text("privilege")),
                list.has("hot", "yes"),
                list.has("checked", "yes"),
                list.has("overturned", "yes"),
                list.text("issue").isEmpty() ? null : list.text("issue"),
                showsPeople ? id(list.text("by")) : null);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "review.list.bad-filter", text);
        }
    }
}
