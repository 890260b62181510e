package org.secondchair.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.kernel.Money;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.context.ApplicationContext;

/** A client with a matter and a provider, and the steps that bring the provider's people in. Not a bean on purpose. */
public final class EngagementFixtures {
    private final ApplicationContext context;
    public final Actor owner;
    public final Actor attorney;
    public final Actor manager;
    public final Actor reviewer;
    public final Actor stranger;
    public final UUID matter;

    public EngagementFixtures(ApplicationContext context) {
        this.context = context;
        var access = context.getBean(AccessFixtures.class);
        UUID firm = access.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        UUID provider = access.organization("Tessellate Review", Organizations.Kind.PROVIDER);
        owner = access.person(firm, "Oda Quillon", Role.CLIENT_OWNER);
        attorney = access.person(firm, "Piet Byrd");
        manager = access.person(provider, "Ines Calder", Role.PROJECT_MANAGER);
        reviewer = access.person(provider, "Ravi Solheim");
        stranger = access.person(
                access.organization("Elsewhere Legal", Organizations.Kind.PROVIDER),
                "Nell Strand",
                Role.PROJECT_MANAGER);
        matter = Acting.as(
                owner,
                () -> context.getBean(Matters.class)
                        .open(new MatterDetails(
                                "Harrow v. Tindall", "1001-7", "Late deliveries.", ZoneId.of("Europe/Lisbon"))));
    }

    public static Terms terms(@org.jspecify.annotations.Nullable UUID supervisor) {
        return new Terms(
                "First-level review",
                EngagementModel.LPO,
                new Price(Price.Unit.PER_DOCUMENT, Money.of("1.20", "EUR")),
                Instant.now().plusSeconds(5 * 86_400),
                supervisor);
    }

    public UUID offered() {
        return offered(terms(attorney.personId()));
    }

    public UUID offered(Terms terms) {
        var offering = Acting.as(
                owner, () -> context.getBean(Engagements.class).offer(matter, manager.organizationId(), terms));
        return ((Engagements.Offering.Offered) offering).engagementId();
    }

    /** Accepted, released, the reviewer seated and all cleared; nobody has confirmed the undertaking. */
    public UUID released() {
        UUID id = offered();
        Acting.as(manager, () -> context.getBean(Offers.class).accept(id));
        Acting.as(owner, () -> context.getBean(Doors.class).release(id));
        Acting.as(manager, () -> context.getBean(Team.class).seat(id, List.of(reviewer.personId()), Role.REVIEWER));
        cleared(id);
        return id;
    }

    /** Waits until the checks for conflicts, which a job runs, keep nobody out of the engagement. */
    public void cleared(UUID engagementId) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Acting.as(owner, () -> keptOut(engagementId))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("somebody is not cleared of conflicts after 30 seconds");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean keptOut(UUID engagementId) {
        Engagement engagement =
                context.getBean(Engagements.class).find(engagementId).orElseThrow();
        return context.getBean(Team.class).of(engagement).stream().anyMatch(member -> !member.cleared());
    }

    public Undertakings.Confirming confirm(Actor person, UUID engagementId) {
        return Acting.as(
                person,
                () -> context.getBean(Undertakings.class)
                        .confirm(engagementId, UndertakingText.current().version()));
    }
}
