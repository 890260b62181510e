package org.secondchair.work.prediction;

import java.time.Instant;
import java.util.Optional;
import org.secondchair.kernel.Money;

/**
 * What is to be expected under one model.
 *
 * @param hours of work of all people together, checking included, rounded up
 * @param finish empty: not within ten years
 * @param cost rounded to the currency's digits
 * @param trial documents reviewed first, before the client decides whether to go on; 0 where there is no trial
 */
public record Forecast(
        Assumption assumption,
        int people,
        long hours,
        Optional<Instant> finish,
        boolean inTime,
        Money cost,
        int trial) {}
