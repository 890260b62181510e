package org.secondchair.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles over a whole organization, as opposed to those in a matter or an engagement. */
@Component
public class OrganizationRoles {
    /** What came of changing a colleague's roles. */
    public sealed interface Change {
        record Changed(Set<Role> given, Set<Role> taken) implements Change {
            public Changed {
                given = Set.copyOf(given);
                taken = Set.copyOf(taken);
            }
        }

        /** Nobody takes the administrator's role from themselves, so that one is always left. */
        record YourOwn() implements Change {}

        /** The operator's role is given and taken by operators. */
        record OperatorsOnly() implements Change {}

        record NoSuchPerson() implements Change {}
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AccessLog log;

    OrganizationRoles(JdbcClient jdbc, Transactions transactions, AccessLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
    }

    /** Of these colleagues, as far as they have any. */
    public Map<UUID, Set<Role>> of(Collection<UUID> people) {
        Map<UUID, Set<Role>> roles = new LinkedHashMap<>();
        transactions.read(() -> {
            jdbc.sql("select person_id, role from access.organization_role where person_id = any(:people)")
                    .param("people", people.toArray(UUID[]::new))
                    .query(row -> {
                        roles.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> EnumSet.noneOf(Role.class))
                                .add(Role.valueOf(row.getString("role")));
                    });
            return roles;
        });
        return roles;
    }

    /** Makes these the roles of a colleague, and no others. */
    public Change change(UUID personId, Set<Role> wanted) {
        Actor actor = Acting.current();
        return transactions.write(() -> {
            lock(actor);
            if (!colleague(personId, actor)) {
                return new Change.NoSuchPerson();
            }
            Set<Role> had = of(personId);
            Set<Role> given = EnumSet.noneOf(Role.class);
            given.addAll(wanted);
            given.removeAll(had);
            Set<Role> taken = EnumSet.noneOf(Role.class);
            taken.addAll(had);
            taken.removeAll(wanted);
            if (personId.equals(actor.personId()) && taken.contains(Role.ORGANIZATION_ADMIN)) {
                return new Change.YourOwn();
            }
            boolean operators = given.contains(Role.PLATFORM_OPERATOR) || taken.contains(Role.PLATFORM_OPERATOR);
            if (operators && !of(actor.personId()).contains(Role.PLATFORM_OPERATOR)) {
                return new Change.OperatorsOnly();
            }
            given.forEach(role -> give(personId, actor.organizationId(), role));
            taken.forEach(role -> take(personId, role));
            if (!given.isEmpty() || !taken.isEmpty()) {
                log.told(
                        "access.roles-changed",
                        "roles",
                        wanted.stream().map(Role::name).sorted().toList(),
                        personId);
            }
            return new Change.Changed(given, taken);
        });
    }

    /** TRAP: two administrators who take each other's role in the same instant must not leave none. */
    private void lock(Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:organization, 0))")
                .param("organization", actor.organizationId().toString())
                .query(row -> {});
    }

    private boolean colleague(UUID personId, Actor actor) {
        return jdbc.sql(
                        "select exists (select 1 from access.person where id = :person and organization_id = :organization)")
                .param("person", personId)
                .param("organization", actor.organizationId())
                .query(Boolean.class)
                .single();
    }

    private Set<Role> of(UUID personId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from access.organization_role where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    private void give(UUID personId, UUID organizationId, Role role) {
        jdbc.sql("""
                        insert into access.organization_role (person_id, organization_id, role)
                        values (:person, :organization, :role) on conflict do nothing
                        """)
                .param("person", personId)
                .param("organization", organizationId)
                .param("role", role.name())
                .update();
    }

    private void take(UUID personId, Role role) {
        jdbc.sql("delete from access.organization_role where person_id = :person and role = :role")
                .param("person", personId)
                .param("role", role.name())
                .update();
    }
}
