package org.secondchair.staffing.bench;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.secondchair.access.BenchPeople;
import org.secondchair.access.Role;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Offers;
import org.secondchair.engagement.Price;
import org.secondchair.engagement.Terms;
import org.secondchair.kernel.Money;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.matter.Parties;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;
import org.secondchair.staffing.currency.ExchangeRates;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A client's matter, an accepted engagement, and a provider with made-up professionals; everything goes the product's own way. */
@Component
class Stage {
    /** Rough values of one unit in euros: a request in euros reckons whoever is paid otherwise. */
    private static final String IN_EUROS = """
            USD .92  GBP 1.16  CAD .63  CHF 1.07  PLN .23  CZK .04  HUF .0025  RON .2   SEK .09   DKK .134
            NOK .085 ILS .25   AED .25  SAR .245  ZAR .05  INR .01  PHP .016   SGD .68  MYR .2    HKD .118
            TWD .028 JPY .006  KRW .0006 AUD .57  NZD .52  BRL .16
            """;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ObjectProvider<BenchPeople> people;
    private final Matters matters;
    private final Parties parties;
    private final Engagements engagements;
    private final Offers offers;
    private final Professionals.Samples samples;
    private final ExchangeRates rates;
    private final Clock clock;

    Stage(
            ObjectProvider<BenchPeople> people,
            Matters matters,
            Parties parties,
            Engagements engagements,
            Offers offers,
            Professionals.Samples samples,
            ExchangeRates rates,
            Clock clock) {
        this.people = people;
        this.matters = matters;
        this.parties = parties;
        this.engagements = engagements;
        this.offers = offers;
        this.samples = samples;
        this.rates = rates;
        this.clock = clock;
    }

    /** @param manager of the provider's project, who also keeps its bench */
    record Ready(Actor owner, Actor manager, UUID matter, UUID engagement, LocalDate today) {}

    Ready set(long seed, int professionals) {
        UUID firm = people.getObject().organization("Marlow & Tice LLP");
        UUID provider = people.getObject().organization("Rehearsal Bench");
        Actor owner = people.getObject().person(firm, "Sunniva Marlow", Set.of(Role.CLIENT_OWNER));
        Actor attorney = people.getObject().person(firm, "Oskar Tice");
        Actor manager = people.getObject().person(provider, "Ines Vale", Set.of(Role.PROJECT_MANAGER));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        UUID matter = Acting.as(owner, () -> {
            UUID opened = matters.open(new MatterDetails("Rehearsal", "0000-0003", "", ZoneOffset.UTC));
            parties.add(
                    opened,
                    new PartyDetails(
                            "Harbour Pulp & Paper Holdings", Party.Role.ADVERSE, Party.Kind.COMPANY, List.of()));
            return opened;
        });
        UUID engagement = Acting.as(owner, () -> offered(matter, provider, attorney));
        Acting.as(manager, () -> {
            offers.accept(engagement);
            samples.take(seed, professionals, today, _ -> {});
            Currency euro = Currency.getInstance("EUR");
            String[] words = IN_EUROS.strip().split("\\s+");
            for (int i = 0; i < words.length; i += 2) {
                rates.enter(Currency.getInstance(words[i]), euro, new BigDecimal(words[i + 1]));
            }
        });
        await(() -> Acting.as(manager, () -> engagements.find(engagement)).isPresent());
        return new Ready(owner, manager, matter, engagement, today);
    }

    private UUID offered(UUID matter, UUID provider, Actor attorney) {
        var terms = new Terms(
                "Weekend review",
                EngagementModel.LPO,
                new Price(Price.Unit.PER_HOUR, Money.of("60", "EUR")),
                clock.instant().plus(Duration.ofDays(5)),
                attorney.personId());
        return ((Engagements.Offering.Offered) engagements.offer(matter, provider, terms)).engagementId();
    }

    static void await(BooleanSupplier so) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("did not come about within " + LONGEST.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
