package org.secondchair.bench.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.access.People;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Option;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Component;

/** Shows one professional, and takes changes of one; shared by the provider's pages and the professional's own. */
@Component
class Dossiers {
    static final String OWN = "/me/profile";

    private final Professionals professionals;
    private final People people;
    private final ConflictEntries entries;
    private final Access access;
    private final Today today;
    private final Once once;

    Dossiers(
            Professionals professionals,
            People people,
            ConflictEntries entries,
            Access access,
            Today today,
            Once once) {
        this.professionals = professionals;
        this.people = people;
        this.entries = entries;
        this.access = access;
        this.today = today;
        this.once = once;
    }

    Professional found(UUID id) {
        return professionals.find(id).orElseThrow(Refusal::missing);
    }

    /** The acting person's own profile, for pages that make no sense without. */
    Professional own() {
        return professionals.mine().orElseThrow(Refusal::missing);
    }

    View.Page page(Professional professional, boolean own, String tab) {
        return page(professional, own, tab, ProfileForm.of(professional.profile()), "", Map.of());
    }

    View.Page wrong(Professional professional, boolean own, String tab, String wrong) {
        return page(professional, own, tab, ProfileForm.of(professional.profile()), wrong, Map.of())
                .status(422);
    }

    View.Page page(
            Professional professional,
            boolean own,
            String tab,
            ProfileForm form,
            String wrong,
            Map<String, String> wrongs) {
        boolean keeps = !own && access.decide(Permission.MANAGE_BENCH) instanceof Decision.Allowed;
        Set<UUID> checkers = new TreeSet<>();
        professional.vetting().forEach(item -> checkers.add(item.checkedBy()));
        professional.admissions().forEach(admission -> {
            if (admission.check() != null) {
                checkers.add(admission.check().checkedBy());
            }
        });
        List<Option> colleagues = keeps && tab.equals("account")
                ? people.colleagues().stream()
                        .filter(person -> !person.disabled())
                        .map(person -> Option.of(person.id().toString(), person.name()))
                        .toList()
                : List.of();
        return View.page(
                "bench/professional",
                new ProfessionalPage(
                        professional,
                        own ? OWN : "/bench/" + professional.id(),
                        keeps,
                        own || keeps,
                        tab,
                        today.here(),
                        people.names(checkers),
                        colleagues,
                        tab.equals("ties") ? entries.historyOf(professional.id()) : List.of(),
                        form,
                        wrong,
                        wrongs));
    }

    /** Makes a change once; where there is nothing to change any more, there is nothing to show either. */
    View done(String key, String back, String toldKey, BooleanSupplier change) {
        make(key, change);
        return View.redirect(back).telling(Flash.done(toldKey));
    }

    void make(String key, BooleanSupplier change) {
        if (!once.once(SubmissionKey.checked(key), Boolean.class, change::getAsBoolean)) {
            throw Refusal.missing();
        }
    }
}
