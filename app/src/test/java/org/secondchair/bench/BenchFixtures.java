package org.secondchair.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.context.ApplicationContext;

/** A provider with somebody who keeps its bench, and another provider. Not a bean on purpose. */
public final class BenchFixtures {
    public static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final ApplicationContext context;
    public final Actor manager;
    public final Actor auditor;
    public final Actor lawyer;
    public final Actor colleague;
    public final Actor stranger;

    public BenchFixtures(ApplicationContext context) {
        this.context = context;
        var access = context.getBean(AccessFixtures.class);
        UUID provider = access.organization("Tessellate Review", Organizations.Kind.PROVIDER);
        manager = access.person(provider, "Ines Calder", Role.PROJECT_MANAGER);
        auditor = access.person(provider, "Tove Lindhal", Role.AUDITOR);
        lawyer = access.person(provider, "Ravi Solheim");
        colleague = access.person(provider, "Nell Strand");
        stranger = access.person(
                access.organization("Elsewhere Legal", Organizations.Kind.PROVIDER), "Oda Byrd", Role.PROJECT_MANAGER);
    }

    public static Profile profile(String name) {
        return new Profile(
                name,
                Profile.Seniority.ASSOCIATE,
                Profile.Provenance.FIRM,
                2018,
                List.of("litigation and disputes"),
                List.of("First-level review", "privilege review"),
                List.of("Relativity"),
                List.of(
                        new LanguageSkill("pt", LanguageSkill.Level.C2),
                        new LanguageSkill("en", LanguageSkill.Level.C1)),
                List.of("PT"),
                ZoneId.of("Europe/Lisbon"),
                WeeklyHours.parse("Mon-Fri 09:00-17:00").orElseThrow());
    }

    public UUID added(Actor by, String name) {
        return Acting.as(
                by,
                () -> ((Professionals.Adding.Added)
                                context.getBean(Professionals.class).add("", profile(name)))
                        .id());
    }

    /** Tied to the lawyer's account. */
    public UUID tied() {
        UUID id = added(manager, "Ravi Solheim");
        Acting.as(manager, () -> context.getBean(Professionals.class).link(id, lawyer.personId()));
        return id;
    }
}
