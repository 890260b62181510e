package org.secondchair.work.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondchair.matter.Matter;
import org.secondchair.ui.Option;
import org.secondchair.work.Draft;
import org.secondchair.work.HandOver;
import org.secondchair.work.prediction.Forecast;

/**
 * A page of the wizard.
 *
 * @param entered field → what stands in it
 * @param wrongs field → key of what is wrong with it
 * @param forecasts one for each model; empty until documents, due date and priority are said
 * @param existing models of engagements that go on already: provider's id → note
 */
public record HandOverPage(
        Matter matter,
        HandOver.Step step,
        Draft draft,
        Map<String, String> entered,
        Map<String, String> wrongs,
        List<Forecast> forecasts,
        List<Option> providers,
        List<Option> colleagues,
        List<String> existing) {
    public HandOverPage {
        entered = Map.copyOf(entered);
        wrongs = Map.copyOf(wrongs);
        forecasts = List.copyOf(forecasts);
    }

    public String base() {
        return "/matters/" + matter.id() + "/hand-over";
    }

    public String text(String field) {
        return entered.getOrDefault(field, "");
    }

    public Optional<Forecast> chosen() {
        return forecasts.stream()
                .filter(forecast -> forecast.assumption().model() == draft.model())
                .findFirst();
    }
}
