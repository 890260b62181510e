package org.secondchair.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.engagement.Engagements;
import org.secondchair.matter.Matter;
import org.secondchair.tenancy.Acting;
import org.secondchair.ui.Option;
import org.secondchair.ui.View;
import org.secondchair.work.Draft;
import org.secondchair.work.HandOver;
import org.springframework.stereotype.Component;

/** Gathers what a page of the wizard shows. */
@Component
class HandOverView {
    private final HandOver handOver;
    private final Organizations organizations;
    private final People people;
    private final Engagements engagements;

    HandOverView(HandOver handOver, Organizations organizations, People people, Engagements engagements) {
        this.handOver = handOver;
        this.organizations = organizations;
        this.people = people;
        this.engagements = engagements;
    }

    View.Page page(
            Matter matter, HandOver.Step step, Draft draft, Map<String, String> entered, Map<String, String> wrongs) {
        return View.page("work/" + step.name().toLowerCase(Locale.ROOT), model(matter, step, draft, entered, wrongs));
    }

    HandOverPage model(
            Matter matter, HandOver.Step step, Draft draft, Map<String, String> entered, Map<String, String> wrongs) {
        boolean last = step == HandOver.Step.PROVIDER;
        return new HandOverPage(
                matter,
                step,
                draft,
                entered,
                wrongs,
                handOver.forecasts(draft),
                last ? providers() : List.of(),
                last ? colleagues() : List.of(),
                last ? existing(matter) : List.of());
    }

    private List<Option> providers() {
        List<Option> providers = new ArrayList<>();
        for (boolean proper : new boolean[] {true, false}) {
            organizations.all().stream()
                    .filter(found -> (found.kind() == Organizations.Kind.PROVIDER) == proper)
                    .filter(found -> !found.id().equals(Acting.current().organizationId()))
                    .forEach(found -> providers.add(Option.of(found.id().toString(), found.name())));
        }
        return providers;
    }

    private List<Option> colleagues() {
        return people.colleagues().stream()
                .map(person -> Option.of(person.id().toString(), person.name()))
                .toList();
    }

    /** Names of providers with whom an engagement in this matter goes on. */
    private List<String> existing(Matter matter) {
        return engagements.ofMatter(matter.id()).stream()
                .filter(engagement -> engagement.state().live())
                .flatMap(engagement -> organizations.find(engagement.providerOrganizationId()).stream())
                .map(Organizations.Organization::name)
                .distinct()
                .toList();
    }
}
