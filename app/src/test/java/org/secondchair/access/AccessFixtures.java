package org.secondchair.access;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Organizations, people, scopes and sessions for tests, made through the door and the public services. Import it with
 * {@code @Import(AccessFixtures.class)}.
 */
@TestComponent
public class AccessFixtures {
    private final JdbcClient door;
    private final Scopes scopes;
    private final Memberships memberships;
    private final Sessions sessions;
    private final Locks locks;

    public AccessFixtures(
            @Qualifier("door") JdbcClient door,
            Scopes scopes,
            Memberships memberships,
            Sessions sessions,
            Locks locks) {
        this.door = door;
        this.scopes = scopes;
        this.memberships = memberships;
        this.sessions = sessions;
        this.locks = locks;
    }

    public UUID organization(String name, Organizations.Kind kind) {
        UUID id = Ids.next();
        door.sql(
                        "insert into access.organization (id, name, kind, time_zone) values (:id, :name, :kind, 'Europe/Lisbon')")
                .param("id", id)
                .param("name", name)
                .param("kind", kind.name())
                .update();
        return id;
    }

    /** A person with roles over the whole organization. */
    public Actor person(UUID organizationId, String name, Role... roles) {
        UUID id = Ids.next();
        door.sql("""
                        insert into access.person (id, organization_id, name, email, time_zone)
                        values (:id, :organization, :name, :email, 'Europe/Lisbon')
                        """)
                .param("id", id)
                .param("organization", organizationId)
                .param("name", name)
                .param("email", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + id + "@people.example")
                .update();
        for (Role role : roles) {
            door.sql("insert into access.organization_role (person_id, organization_id, role) values (:p, :o, :r)")
                    .param("p", id)
                    .param("o", organizationId)
                    .param("r", role.name())
                    .update();
        }
        return new Actor(id, organizationId);
    }

    /** A registered scope with the owner seated in it as client owner; what a matter or an engagement is to access. */
    public UUID scope(Actor owner, Scopes.Kind kind) {
        UUID id = Ids.next();
        Acting.as(owner, () -> {
            scopes.register(id, kind);
            memberships.grant(owner.personId(), id, Role.CLIENT_OWNER, null);
        });
        return id;
    }

    /** Seats a person; one of another organization is admitted first, by {@code by}. */
    public void seat(Actor by, Actor who, UUID scopeId, Role role) {
        if (!by.organizationId().equals(who.organizationId())) {
            Acting.as(by, () -> scopes.admit(scopeId, who.organizationId()));
            Acting.as(who, () -> memberships.grant(who.personId(), scopeId, role, null));
        } else {
            Acting.as(by, () -> memberships.grant(who.personId(), scopeId, role, null));
        }
    }

    /** Puts a condition before a member. */
    public void lock(Actor by, Actor who, UUID scopeId, String reason) {
        Acting.as(by, () -> locks.place(scopeId, new Locks.Whom.Person(who.personId()), "undertaking", reason));
    }

    /** Value of a {@code Cookie} header that signs the person in. */
    public String cookie(Actor actor) {
        return "secondchair=" + sessions.begin(actor, true, "127.0.0.1", "a test");
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work);
    }

    /** Every role there is, for tests over all of them. */
    public static List<Role> roles() {
        return List.of(Role.values());
    }
}
