package org.secondchair.staffing.trial.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.kernel.Money;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.trial.Conversions;
import org.secondchair.staffing.trial.Trial;
import org.secondchair.staffing.trial.Trials;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** The steps of a trial that pages and API have in common, each done once. They return what is wrong; empty when done. */
@Component
class TrialSteps {
    private static final int MOST_DIGITS = 12;

    private final Trials trials;
    private final Conversions conversions;
    private final Placements placements;
    private final Once once;

    TrialSteps(Trials trials, Conversions conversions, Placements placements, Once once) {
        this.trials = trials;
        this.conversions = conversions;
        this.placements = placements;
        this.once = once;
    }

    Placement placed(UUID engagementId, UUID placementId) {
        return placements
                .find(placementId)
                .filter(one -> one.engagementId().equals(engagementId))
                .orElseThrow(Refusal::missing);
    }

    Placement mine(UUID placementId) {
        return placements
                .find(placementId)
                .filter(one -> one.personId().equals(Acting.current().personId()))
                .orElseThrow(Refusal::missing);
    }

    /** @param lines one criterion each */
    String freeze(UUID placementId, String lines, String key) {
        List<String> criteria =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (criteria.isEmpty()
                || criteria.size() > Trial.MOST_CRITERIA
                || criteria.stream().anyMatch(one -> one.length() > Trial.LONGEST_CRITERION)) {
            return "staffing.wrong.criteria";
        }
        return step(key, () -> stepped(trials.freeze(placementId, criteria), "staffing.wrong.begun"));
    }

    String rate(UUID placementId, List<Integer> marks, String words, String key) {
        int criteria =
                trials.find(placementId).map(trial -> trial.criteria().size()).orElse(0);
        if (criteria == 0
                || marks.size() != criteria
                || marks.stream().anyMatch(mark -> mark == null || mark < 1 || mark > 5)
                || words.length() > Placements.LONGEST_WORDS) {
            return "staffing.wrong.marks";
        }
        return step(key, () -> stepped(trials.rate(placementId, marks, words), "staffing.wrong.rate"));
    }

    private static String stepped(Trials.Stepping stepping, String notNow) {
        return switch (stepping) {
            case Trials.Stepping.Done _ -> "";
            case Trials.Stepping.DoneBefore _ -> "staffing.wrong.before";
            case Trials.Stepping.NotNow _ -> notNow;
            case Trials.Stepping.NotYours _ -> "staffing.wrong.over";
        };
    }

    String offer(UUID placementId, String fee, String currency, String startsOn, String key) {
        Money money;
        LocalDate day;
        try {
            BigDecimal amount = new BigDecimal(fee.strip());
            if (amount.signum() < 0 || amount.precision() > MOST_DIGITS) {
                return "staffing.wrong.fee";
            }
            money = new Money(amount, Currency.getInstance(currency.strip()));
            day = LocalDate.parse(startsOn.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            return "staffing.wrong.fee"; // told beside the form
        }
        return step(key, () -> conversions.offer(placementId, money, day) ? "" : "staffing.wrong.offer");
    }

    String answer(UUID placementId, boolean accepted, String key) {
        return step(key, () -> conversions.answer(placementId, accepted) ? "" : "staffing.wrong.before");
    }

    String outcome(UUID placementId, boolean started, String key) {
        return step(key, () -> conversions.outcome(placementId, started) ? "" : "staffing.wrong.before");
    }

    private String step(String key, Supplier<String> work) {
        return once.once(SubmissionKey.checked(key), String.class, work);
    }
}
