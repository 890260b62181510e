package org.secondchair.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccessStore {
    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Role> granted(UUID scopeId) {
        return roles(jdbc.sql("select role from access.granted where scope_id = :scope")
                .param("scope", scopeId)
                .query(String.class)
                .list());
    }

    Set<Role> invited(UUID scopeId) {
        return roles(jdbc.sql("select role from access.invited where scope_id = :scope")
                .param("scope", scopeId)
                .query(String.class)
                .list());
    }

    Set<Role> organizationRoles() {
        return roles(
                jdbc.sql("select role from access.held").query(String.class).list());
    }

    Set<Role> rolesAnywhere() {
        return roles(jdbc.sql("select role from access.held union select role from access.granted")
                .query(String.class)
                .list());
    }

    List<Decision.Lock> openLocks(UUID scopeId, Actor actor) {
        return jdbc.sql("""
                        select name, reason from access.lock
                        where scope_id = :scope and lifted_at is null
                          and valid_from <= now() and (valid_until is null or valid_until > now())
                          and (person_id is null or person_id = :person)
                          and (organization_id is null or organization_id = :organization)
                        order by placed_at, name
                        """)
                .param("scope", scopeId)
                .param("person", actor.personId())
                .param("organization", actor.organizationId())
                .query((row, _) -> new Decision.Lock(row.getString("name"), row.getString("reason")))
                .list();
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }
}
