package org.secondchair.work.prediction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.kernel.Money;

/**
 * Reckons a forecast.
 *
 * <ul>
 *   <li>hours = documents ÷ documents per hour × (1 + checked share)
 *   <li>team: for cost and quality the fewest people that finish in time; for speed so many that each still has half a
 *       day's work; always within what the model offers
 *   <li>finish: the hours shared evenly, laid into the model's working week from the start on
 *   <li>cost: by the hour, rate × hours (a secondment counts whole weeks of its people); by the document, rate ×
 *       documents × (1 + checked share); fixed, the fee for each month begun
 *   <li>try and buy: first a trial of 5 % (100 to 500 documents) by the smallest team, then one working day for the
 *       decision, then the rest
 * </ul>
 *
 * Sickness, holidays, waiting for documents and second rounds are not in it.
 */
public final class Prediction {
    private static final long HOUR = 3600;
    private static final long HALF_A_DAY = 4 * HOUR;
    private static final int WEEK_HOURS = 40;
    private static final int MONTH_DAYS = 30;

    private Prediction() {}

    public static Forecast of(Load load, Assumption assumption) {
        long work = load.workSeconds(load.documents());
        int people = people(load, assumption, work);
        int trial = assumption.model() == EngagementModel.TRY_AND_BUY ? trial(load.documents()) : 0;
        Optional<Instant> finish = finish(load, assumption, people, trial);
        boolean inTime = finish.isPresent() && !finish.get().isAfter(load.due());
        Money cost = cost(load, assumption, work, people, finish).rounded();
        return new Forecast(assumption, people, Math.ceilDiv(work, HOUR), finish, inTime, cost, trial);
    }

    private static int people(Load load, Assumption assumption, long work) {
        long available =
                assumption.week().between(load.start(), load.due(), load.zone()).toSeconds();
        long inTime = available == 0 ? assumption.most() : Math.ceilDiv(work, available);
        long wished = switch (load.priority()) {
            case COST, QUALITY -> inTime;
            case SPEED -> Math.max(inTime, Math.ceilDiv(work, HALF_A_DAY));
        };
        return Math.clamp(wished, assumption.fewest(), assumption.most());
    }

    static int trial(int documents) {
        return Math.min(documents, Math.clamp(documents / 20, 100, 500));
    }

    private static Optional<Instant> finish(Load load, Assumption assumption, int people, int trial) {
        WorkingWeek week = assumption.week();
        try {
            if (trial == 0) {
                return Optional.of(
                        week.after(load.start(), share(load.workSeconds(load.documents()), people), load.zone()));
            }
            Instant tried = week.after(load.start(), share(load.workSeconds(trial), assumption.fewest()), load.zone());
            if (trial == load.documents()) {
                return Optional.of(tried);
            }
            Instant decided = week.after(tried, week.dayLength(), load.zone());
            return Optional.of(
                    week.after(decided, share(load.workSeconds(load.documents() - trial), people), load.zone()));
        } catch (IllegalArgumentException tooFar) {
            return Optional.empty();
        }
    }

    private static Money cost(Load load, Assumption assumption, long work, int people, Optional<Instant> finish) {
        Money rate = assumption.price().rate();
        return switch (assumption.price().unit()) {
            case PER_DOCUMENT ->
                rate.times(load.documents()).times(new BigDecimal(100 + load.checkedPercent()).movePointLeft(2));
            case PER_HOUR ->
                assumption.model() == EngagementModel.SECONDMENT
                        ? rate.times(Math.ceilDiv(work, WEEK_HOURS * HOUR * people) * WEEK_HOURS * people)
                        : rate.times(Math.ceilDiv(work, HOUR));
            case FIXED -> rate.times(months(load.start(), finish));
        };
    }

    private static long months(Instant start, Optional<Instant> finish) {
        return finish.map(end ->
                        Math.max(1, Math.ceilDiv(Duration.between(start, end).toDays() + 1, MONTH_DAYS)))
                .orElse(1L);
    }

    private static Duration share(long work, int people) {
        return Duration.ofSeconds(Math.ceilDiv(work, people));
    }
}
