package org.secondchair.work.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.work.Draft;
import org.secondchair.work.prediction.Assumption;
import org.secondchair.work.prediction.Priority;

/** Priority, model and assumptions, as they were entered. */
final class PlanForm {
    static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "INR");
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("10000000");
    private final Map<String, String> entered;
    private final Map<String, String> wrongs = new LinkedHashMap<>();

    PlanForm(Map<String, String> entered) {
        this.entered = entered;
    }

    static Map<String, String> entered(Draft draft) {
        Map<String, String> entered = new LinkedHashMap<>();
        entered.put("priority", draft.priority() == null ? "" : draft.priority().name());
        entered.put("model", draft.model() == null ? "" : draft.model().name());
        entered.put("currency", draft.currency().getCurrencyCode());
        entered.put("documentsPerHour", String.valueOf(draft.documentsPerHour()));
        for (EngagementModel model : EngagementModel.values()) {
            entered.put(
                    "rate_" + model,
                    draft.assumption(model).price().rate().amount().toPlainString());
        }
        return entered;
    }

    /** The draft with what was entered; what is wrong stays as it was. */
    Draft onto(Draft draft) {
        Map<EngagementModel, BigDecimal> rates = new EnumMap<>(EngagementModel.class);
        for (EngagementModel model : EngagementModel.values()) {
            BigDecimal rate = rate("rate_" + model);
            Currency currency = currency(draft);
            if (rate != null
                    && rate.compareTo(Assumption.of(model, currency)
                                    .price()
                                    .rate()
                                    .amount())
                            != 0) {
                rates.put(model, rate);
            }
        }
        return draft.planned(
                named(Priority.values(), "priority"),
                named(EngagementModel.values(), "model"),
                currency(draft),
                rates,
                speed(draft.documentsPerHour()));
    }

    Map<String, String> wrongs() {
        return wrongs;
    }

    private Currency currency(Draft draft) {
        String code = entered.getOrDefault("currency", "");
        return CURRENCIES.contains(code) ? Currency.getInstance(code) : draft.currency();
    }

    private int speed(int before) {
        try {
            int speed = Integer.parseInt(
                    entered.getOrDefault("documentsPerHour", "").strip());
            if (speed >= 1 && speed <= 1000) {
                return speed;
            }
        } catch (NumberFormatException e) {
            wrongs.put("documentsPerHour", "work.wrong.speed");
            return before;
        }
        wrongs.put("documentsPerHour", "work.wrong.speed");
        return before;
    }

    private @Nullable BigDecimal rate(String field) {
        String text = entered.getOrDefault(field, "").strip().replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal rate = new BigDecimal(text);
            if (rate.signum() >= 0 && rate.compareTo(HIGHEST_RATE) <= 0 && rate.scale() <= 6) {
                return rate;
            }
        } catch (NumberFormatException e) {
            wrongs.put(field, "work.wrong.rate");
            return null;
        }
        wrongs.put(field, "work.wrong.rate");
        return null;
    }

    private <E extends Enum<E>> @Nullable E named(E[] all, String field) {
        String name = entered.getOrDefault(field, "").toUpperCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
