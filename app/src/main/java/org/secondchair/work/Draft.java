package org.secondchair.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.work.prediction.Assumption;
import org.secondchair.work.prediction.Priority;

/**
 * What somebody who is about to hand over has said so far. Nothing in it is complete until
 * {@link HandOver#handOver} says so.
 *
 * @param documents null until said
 * @param rates of the models, where they differ from what is assumed
 */
public record Draft(
        UUID matterId,
        String title,
        String instructions,
        @Nullable Integer documents,
        String documentsNote,
        @Nullable Instant dueAt,
        @Nullable Priority priority,
        @Nullable EngagementModel model,
        Currency currency,
        Map<EngagementModel, BigDecimal> rates,
        int documentsPerHour,
        @Nullable UUID providerId,
        @Nullable UUID supervisorId) {
    public Draft {
        rates = Map.copyOf(rates);
    }

    public Draft saying(String title, String instructions) {
        return new Draft(
                matterId,
                title,
                instructions,
                documents,
                documentsNote,
                dueAt,
                priority,
                model,
                currency,
                rates,
                documentsPerHour,
                providerId,
                supervisorId);
    }

    public Draft with(int documents, String documentsNote, Instant dueAt) {
        return new Draft(
                matterId,
                title,
                instructions,
                documents,
                documentsNote,
                dueAt,
                priority,
                model,
                currency,
                rates,
                documentsPerHour,
                providerId,
                supervisorId);
    }

    public Draft planned(
            @Nullable Priority priority,
            @Nullable EngagementModel model,
            Currency currency,
            Map<EngagementModel, BigDecimal> rates,
            int documentsPerHour) {
        return new Draft(
                matterId,
                title,
                instructions,
                documents,
                documentsNote,
                dueAt,
                priority,
                model,
                currency,
                rates,
                documentsPerHour,
                providerId,
                supervisorId);
    }

    public Draft to(@Nullable UUID providerId, @Nullable UUID supervisorId) {
        return new Draft(
                matterId,
                title,
                instructions,
                documents,
                documentsNote,
                dueAt,
                priority,
                model,
                currency,
                rates,
                documentsPerHour,
                providerId,
                supervisorId);
    }

    /** What is assumed of the model, at the rate that was said for it. */
    public Assumption assumption(EngagementModel model) {
        Assumption usual = Assumption.of(model, currency);
        return Optional.ofNullable(rates.get(model)).map(usual::at).orElse(usual);
    }
}
