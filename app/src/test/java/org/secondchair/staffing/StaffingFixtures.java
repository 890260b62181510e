package org.secondchair.staffing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.secondchair.access.AccessFixtures;
import org.secondchair.bench.Admission;
import org.secondchair.bench.Admissions;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.Profile;
import org.secondchair.bench.Rate;
import org.secondchair.bench.Rates;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.Vettings;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.engagement.EngagementFixtures;
import org.secondchair.engagement.Offers;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.matter.Parties;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.context.ApplicationContext;

/** An accepted engagement and vetted people on the provider's bench. Not a bean on purpose. */
public final class StaffingFixtures {
    static final String ADVERSE = "Quarrelsome Holdings Limited";

    private final ApplicationContext context;
    public final EngagementFixtures with;
    public final UUID engagement;
    public final LocalDate today;

    public StaffingFixtures(ApplicationContext context) {
        this.context = context;
        with = new EngagementFixtures(context);
        engagement = with.offered();
        Acting.as(with.manager, () -> context.getBean(Offers.class).accept(engagement));
        with.cleared(engagement);
        Acting.as(
                with.owner,
                () -> context.getBean(Parties.class)
                        .add(
                                with.matter,
                                new PartyDetails(ADVERSE, Party.Role.ADVERSE, Party.Kind.COMPANY, List.of())));
        today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), ZoneOffset.UTC);
    }

    /** Reviewers admitted in Portugal who speak its language, full time for four weeks. */
    public TeamAsked asked(int reviewers) {
        return new TeamAsked(
                "Weekend review, Portuguese",
                List.of(new TeamAsked.Seats(SeatRole.REVIEWER, reviewers)),
                0,
                List.of(new TeamAsked.Admitted("PT", TeamAsked.EVERYBODY)),
                List.of(new TeamAsked.Speaking("pt", LanguageSkill.Level.C1, TeamAsked.EVERYBODY)),
                List.of(),
                40,
                today.plusDays(7),
                today.plusDays(34),
                new BigDecimal("1000"),
                Currency.getInstance("EUR"),
                List.of());
    }

    public UUID requested(TeamAsked asked) {
        return ((StaffingRequests.Asking.Asked) Acting.as(
                        with.owner,
                        () -> context.getBean(StaffingRequests.class).ask(engagement, asked)))
                .requestId();
    }

    /** An account of the provider's with a vetted profile; the rate in euros. */
    public Actor account(String name) {
        return context.getBean(AccessFixtures.class).person(with.manager.organizationId(), name);
    }

    public UUID vetted(String name, String rate) {
        return vetted(name, rate, LanguageSkill.Level.C2);
    }

    public UUID vetted(String name, String rate, LanguageSkill.Level portuguese) {
        return Acting.as(with.manager, () -> {
            UUID id = ((Professionals.Adding.Added)
                            context.getBean(Professionals.class).add("", profile(name, portuguese)))
                    .id();
            var admissions = context.getBean(Admissions.class);
            admissions.state(id, new Admission.Stated("PT", "77P", Admission.Standing.GOOD, null));
            UUID admission = context.getBean(Professionals.class)
                    .find(id)
                    .orElseThrow()
                    .admissions()
                    .getFirst()
                    .id();
            admissions.check(id, admission, today.minusDays(30), "register of the bar, page 4");
            for (VettingItem.Kind kind : VettingItem.Kind.values()) {
                if (kind.always() && kind != VettingItem.Kind.ADMISSION) {
                    context.getBean(Vettings.class)
                            .record(id, new VettingItem.Checked(kind, "file 12", today.minusDays(5), null));
                }
            }
            context.getBean(Rates.class)
                    .set(id, new Rate(Ids.next(), Rate.Unit.HOUR, Money.of(rate, "EUR"), today.minusDays(5), null));
            return id;
        });
    }

    public void tie(UUID professional, Actor account) {
        Acting.as(with.manager, () -> context.getBean(Professionals.class).link(professional, account.personId()));
    }

    /** Compared with the matter's parties on the client's side, by a name that is nobody's: cleared. */
    public void clear(UUID professional) {
        check(professional, "Nobody Of That Name");
    }

    /** The check finds the adverse party among the names: the client has to decide. */
    public void raise(UUID professional) {
        check(professional, ADVERSE);
    }

    private void check(UUID professional, String name) {
        Acting.as(
                with.owner,
                () -> context.getBean(ConflictChecks.class)
                        .check(
                                with.matter,
                                new ConflictSubject(
                                        professional,
                                        with.manager.organizationId(),
                                        false,
                                        List.of(new ConflictSubject.Stated(
                                                name,
                                                Party.Kind.COMPANY,
                                                ConflictSubject.Tie.PRIOR_EMPLOYER,
                                                null,
                                                null)))));
    }

    /** Waits for work in the background, at most half a minute. */
    public static void eventually(BooleanSupplier holds) {
        Instant end = Instant.now().plusSeconds(30);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not come about within thirty seconds");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** The client's word on whatever the last check of this professional found. */
    public void decide(UUID professional, ConflictCheck.Verdict verdict) {
        Acting.as(with.owner, () -> {
            var checks = context.getBean(ConflictChecks.class);
            checks.latest(with.matter, professional)
                    .map(ConflictCheck::hits)
                    .orElse(List.of())
                    .forEach(hit -> checks.decide(with.matter, hit.id(), verdict, "Looked at the file.", null));
        });
    }

    public boolean hold(UUID professional, boolean held) {
        return Acting.as(
                with.manager,
                () -> context.getBean(Clearances.class)
                        .hold(engagement, professional, held, "Acted for the other side."));
    }

    static Profile profile(String name, LanguageSkill.Level portuguese) {
        return new Profile(
                name,
                Profile.Seniority.ASSOCIATE,
                Profile.Provenance.FIRM,
                2018,
                List.of("litigation and disputes"),
                List.of("privilege review"),
                List.of("Relativity"),
                List.of(new LanguageSkill("pt", portuguese)),
                List.of("PT"),
                ZoneId.of("Europe/Lisbon"),
                WeeklyHours.parse("Mon-Fri 09:00-17:00").orElseThrow());
    }
}
