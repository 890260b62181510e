package org.secondchair.staffing.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.Clearance;
import org.secondchair.staffing.Clearances;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.Shortlists;
import org.secondchair.staffing.currency.ExchangeRate;
import org.secondchair.staffing.currency.ExchangeRates;
import org.secondchair.tenancy.Once;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** The steps with candidates that pages and API have in common, each done once. */
@Component
class Candidates {
    /** The least valued currencies are worth more than that in the dearest. */
    private static final BigDecimal LEAST_RATE = new BigDecimal("0.000001");

    private final Shortlists shortlists;
    private final Clearances clearances;
    private final ExchangeRates rates;
    private final StaffingScope scope;
    private final Once once;

    Candidates(Shortlists shortlists, Clearances clearances, ExchangeRates rates, StaffingScope scope, Once once) {
        this.shortlists = shortlists;
        this.clearances = clearances;
        this.rates = rates;
        this.scope = scope;
        this.once = once;
    }

    Shortlist shortlist(UUID engagementId, UUID staffingId, String text, boolean blind) {
        scope.request(engagementId, staffingId);
        // a search by name would tell who a candidate without a name is
        return shortlists.of(staffingId, blind ? "" : text, blind).orElseThrow(Refusal::missing);
    }

    List<Shortlists.Compared> beside(UUID engagementId, UUID staffingId, List<UUID> ids, boolean blind) {
        scope.request(engagementId, staffingId);
        return shortlists.beside(staffingId, ids, blind);
    }

    /**
     * Hands people over to the client's check for conflicts.
     *
     * @param best besides the chosen, so many of the best who fit and were never checked
     * @return how many were handed over
     */
    int check(UUID engagementId, UUID staffingId, List<UUID> chosen, int best, String key) {
        scope.request(engagementId, staffingId);
        LinkedHashSet<UUID> people = new LinkedHashSet<>(chosen);
        if (best > 0) {
            shortlist(engagementId, staffingId, "", true).fitting().stream()
                    .filter(one -> one.clearance().verdict() == Clearance.Verdict.UNCHECKED)
                    .limit(best)
                    .map(Shortlist.Listed::professionalId)
                    .forEach(people::add);
        }
        if (people.size() > Clearances.MOST) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.tooMany", String.valueOf(Clearances.MOST));
        }
        return once.once(SubmissionKey.checked(key), Integer.class, () -> clearances.check(engagementId, people));
    }

    /** Key of what is wrong; empty when it was done. */
    String hold(UUID engagementId, UUID staffingId, UUID professionalId, boolean held, String reason, String key) {
        scope.request(engagementId, staffingId);
        if (reason.isBlank() || reason.length() > Clearances.LONGEST_REASON) {
            return "staffing.wrong.reason";
        }
        boolean done = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> clearances.hold(engagementId, professionalId, held, reason));
        return done ? "" : "staffing.wrong.step";
    }

    List<ExchangeRate> rates(UUID engagementId, UUID staffingId) {
        return rates.into(scope.request(engagementId, staffingId).asked().currency());
    }

    /**
     * Enters what one unit of a currency is in that of the request.
     *
     * @return false when currency or rate cannot be so
     */
    boolean enter(UUID engagementId, UUID staffingId, String currency, String rate, String key) {
        Currency into = scope.request(engagementId, staffingId).asked().currency();
        String code = currency.strip().toUpperCase(Locale.ROOT);
        Optional<Currency> from = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(code) && !one.equals(into))
                .findFirst();
        if (from.isEmpty()
                || !rate.strip().matches("[0-9]{1,6}([.][0-9]{1,8})?")
                || new BigDecimal(rate.strip()).compareTo(LEAST_RATE) < 0) {
            return false;
        }
        return once.once(SubmissionKey.checked(key), Boolean.class, () -> {
            rates.enter(from.get(), into, new BigDecimal(rate.strip()));
            return true;
        });
    }
}
