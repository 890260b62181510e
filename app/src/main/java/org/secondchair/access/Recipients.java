package org.secondchair.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom a notice goes. Answers with ids alone, also for people whom the acting person may not see; somebody disabled
 * is left out.
 */
@Component
public class Recipients {
    private final JdbcClient worker;

    Recipients(@Qualifier("worker") JdbcClient worker) {
        this.worker = worker;
    }

    /** Those of the people who exist and are not disabled. */
    public List<Actor> of(Collection<UUID> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : worker.sql(
                                "select id, organization_id from access.person where id = any(:ids) and disabled_at is null")
                        .param("ids", personIds.toArray(UUID[]::new))
                        .query((row, _) -> new Actor(
                                row.getObject("id", UUID.class), row.getObject("organization_id", UUID.class)))
                        .list();
    }

    /**
     * The people of a scope's own organization who are let into it now in one of the roles, the longest seated first:
     * nobody whom a wall or a lock keeps out.
     */
    public List<Actor> seated(UUID scopeId, Set<Role> roles) {
        return worker.sql("""
                        select person_id, organization_id from access.seated
                        where scope_id = :scope and role = any(:roles)
                        group by person_id, organization_id
                        order by min(granted_at), person_id
                        """)
                .param("scope", scopeId)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, _) ->
                        new Actor(row.getObject("person_id", UUID.class), row.getObject("organization_id", UUID.class)))
                .list();
    }

    /**
     * Each scope into which people of the organization that it belongs to are let now in one of the roles, with the one
     * of them who was seated first.
     */
    public Map<UUID, Actor> firstSeated(UUID organizationId, Set<Role> roles) {
        Map<UUID, Actor> first = new LinkedHashMap<>();
        worker.sql("""
                        select distinct on (scope_id) scope_id, person_id from access.seated
                        where organization_id = :organization and role = any(:roles)
                        order by scope_id, granted_at, person_id
                        """)
                .param("organization", organizationId)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(row -> {
                    first.put(
                            row.getObject("scope_id", UUID.class),
                            new Actor(row.getObject("person_id", UUID.class), organizationId));
                });
        return first;
    }

    /** Who holds one of the roles over the whole organization. */
    public List<Actor> holders(UUID organizationId, Set<Role> roles) {
        return worker.sql("""
                        select distinct r.person_id, r.organization_id
                        from access.organization_role r
                        join access.person p on p.id = r.person_id
                        where r.organization_id = :organization and r.role = any(:roles) and p.disabled_at is null
                        """)
                .param("organization", organizationId)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, _) ->
                        new Actor(row.getObject("person_id", UUID.class), row.getObject("organization_id", UUID.class)))
                .list();
    }
}
