package org.secondchair.work.prediction;

import java.math.BigDecimal;
import java.util.Currency;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.engagement.Price;
import org.secondchair.kernel.Money;

/**
 * What is assumed of a model as long as nobody knows better: team, working week, price. The rates are round figures for
 * planning, shown as assumptions and changed by whoever plans; they come from no provider.
 *
 * @param fewest people a team of this model has
 * @param most people that can be had
 */
public record Assumption(EngagementModel model, int fewest, int most, WorkingWeek week, Price price) {
    public Assumption {
        if (fewest < 1 || most < fewest) {
            throw new IllegalArgumentException("a team has at least one person");
        }
    }

    public static Assumption of(EngagementModel model, Currency currency) {
        return switch (model) {
            case PROJECT -> assume(model, 1, 4, WorkingWeek.OFFICE, Price.Unit.PER_HOUR, "60", currency);
            case LPO -> assume(model, 4, 60, WorkingWeek.FLOOR, Price.Unit.PER_DOCUMENT, "1.20", currency);
            case MANAGED_SERVICE -> assume(model, 3, 12, WorkingWeek.OFFICE, Price.Unit.FIXED, "9500", currency);
            case SECONDMENT -> assume(model, 1, 3, WorkingWeek.OFFICE, Price.Unit.PER_HOUR, "55", currency);
            case TRY_AND_BUY -> assume(model, 2, 6, WorkingWeek.OFFICE, Price.Unit.PER_HOUR, "65", currency);
        };
    }

    public Assumption at(BigDecimal rate) {
        Currency currency = price.rate().currency();
        return new Assumption(model, fewest, most, week, new Price(price.unit(), new Money(rate, currency)));
    }

    private static Assumption assume(
            EngagementModel model,
            int fewest,
            int most,
            WorkingWeek week,
            Price.Unit unit,
            String rate,
            Currency currency) {
        return new Assumption(model, fewest, most, week, new Price(unit, new Money(new BigDecimal(rate), currency)));
    }
}
