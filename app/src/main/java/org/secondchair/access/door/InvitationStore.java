package org.secondchair.access.door;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationStore {
    private static final String OPEN = """
            select i.id, i.kind, coalesce(i.email, '') as email, i.roles, i.ends_at, i.organization_id, i.inviter_id,
                   coalesce(o.name, '') as organization_name, coalesce(p.name, '') as inviter_name
            from access.invitation i
            left join access.organization o on o.id = i.organization_id
            left join access.person p on p.id = i.inviter_id
            where i.used_at is null and i.revoked_at is null and i.ends_at > :now
              and (i.inviter_id is null or p.disabled_at is null)
            """;
    private final JdbcClient door;

    InvitationStore(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    enum Kind {
        FOUNDER,
        COLLEAGUE,
        ORGANIZATION
    }

    record Row(
            UUID id,
            Kind kind,
            String email,
            Set<Role> roles,
            Instant endsAt,
            @Nullable UUID organizationId,
            @Nullable UUID inviterId,
            String organizationName,
            String inviterName) {}

    Optional<Row> open(byte[] tokenHash, Instant now) {
        return door.sql(OPEN + "and i.token_hash = :hash")
                .param("now", time(now))
                .param("hash", tokenHash)
                .query(InvitationStore::row)
                .optional();
    }

    Optional<Row> open(UUID id, Instant now) {
        return door.sql(OPEN + "and i.id = :id")
                .param("now", time(now))
                .param("id", id)
                .query(InvitationStore::row)
                .optional();
    }

    /** Spends a link: false when somebody else was faster. */
    boolean use(UUID id, Instant now) {
        return door.sql("""
                        update access.invitation set used_at = :now
                        where id = :id and used_at is null and revoked_at is null and ends_at > :now
                        """).param("now", time(now)).param("id", id).update() == 1;
    }

    void founder(UUID id, byte[] tokenHash, Instant endsAt) {
        door.sql(
                        "update access.invitation set revoked_at = now() where kind = 'FOUNDER' and used_at is null and revoked_at is null")
                .update();
        door.sql("insert into access.invitation (id, token_hash, kind, ends_at) values (:id, :hash, 'FOUNDER', :ends)")
                .param("id", id)
                .param("hash", tokenHash)
                .param("ends", time(endsAt))
                .update();
    }

    boolean anyOrganization() {
        return door.sql("select exists (select 1 from access.organization)")
                .query(Boolean.class)
                .single();
    }

    boolean emailTaken(String email) {
        return door.sql("select exists (select 1 from access.person where email = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** At most one first organization, even when two people open two founders' links in the same instant. */
    void lockFounding() {
        door.sql("select pg_advisory_xact_lock(7366201)").query(row -> {}); // any number, used nowhere else
    }

    void organization(UUID id, String name, String kind, String timeZone) {
        door.sql("insert into access.organization (id, name, kind, time_zone) values (:id, :name, :kind, :zone)")
                .param("id", id)
                .param("name", name)
                .param("kind", kind)
                .param("zone", timeZone)
                .update();
    }

    void person(UUID id, UUID organizationId, Newcomer newcomer, String email, Set<Role> roles) {
        door.sql("""
                        insert into access.person (id, organization_id, name, email, time_zone)
                        values (:id, :organization, :name, :email, :zone)
                        """)
                .param("id", id)
                .param("organization", organizationId)
                .param("name", newcomer.name())
                .param("email", email)
                .param("zone", newcomer.timeZone())
                .update();
        for (Role role : roles) {
            door.sql("""
                            insert into access.organization_role (person_id, organization_id, role)
                            values (:person, :organization, :role)
                            """)
                    .param("person", id)
                    .param("organization", organizationId)
                    .param("role", role.name())
                    .update();
        }
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new Row(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("email"),
                roles,
                row.getTimestamp("ends_at").toInstant(),
                row.getObject("organization_id", UUID.class),
                row.getObject("inviter_id", UUID.class),
                row.getString("organization_name"),
                row.getString("inviter_name"));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
