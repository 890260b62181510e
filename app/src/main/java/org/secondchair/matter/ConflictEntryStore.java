package org.secondchair.matter;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConflictEntryStore {
    private final JdbcClient jdbc;

    ConflictEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ConflictEntry entry, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into matter.conflict_name
                            (id, organization_id, name, kind, role, person_id, valid_from, valid_until, entered_by, entered_at)
                        values (:id, :organization, :name, :kind, :role, :person, :from, :until, :by, :now)
                        """)
                .param("id", id)
                .param("organization", actor.organizationId())
                .param("name", entry.name())
                .param("kind", entry.kind().name())
                .param("role", entry.role().name())
                .param("person", entry.personId())
                .param("from", entry.from())
                .param("until", entry.until())
                .param("by", actor.personId())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void tie(UUID nameId, UUID matterId, @Nullable UUID partyId) {
        jdbc.sql("insert into matter.conflict_source (name_id, matter_id, party_id) values (:name, :matter, :party)")
                .param("name", nameId)
                .param("matter", matterId)
                .param("party", partyId)
                .update();
    }

    boolean remove(UUID id, Instant now) {
        return jdbc.sql("""
                                update matter.conflict_name n set removed_at = :now
                                where n.id = :id and n.removed_at is null
                                  and (n.role not in ('PARTY', 'ADVERSE')
                                       or exists (select 1 from matter.conflict_source s
                                                  where s.name_id = n.id and s.party_id is null))
                                """)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whose history the entry is; empty for the organization's own. */
    Optional<UUID> personOf(UUID entryId) {
        return jdbc.sql("select person_id from matter.conflict_name where id = :id and person_id is not null")
                .param("id", entryId)
                .query(UUID.class)
                .optional();
    }

    void removeParty(UUID id, Instant now) {
        jdbc.sql("update matter.conflict_name set removed_at = :now where id = :id and removed_at is null")
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void insert(CorporateFamily line, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into matter.conflict_family
                            (id, organization_id, company, relation, other, entered_by, entered_at)
                        values (:id, :organization, :company, :relation, :other, :by, :now)
                        """)
                .param("id", line.id())
                .param("organization", actor.organizationId())
                .param("company", line.company())
                .param("relation", line.relation().name())
                .param("other", line.other())
                .param("by", actor.personId())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    boolean removeFamily(UUID id, Instant now) {
        return jdbc.sql("update matter.conflict_family set removed_at = :now where id = :id and removed_at is null")
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<CorporateFamily> families() {
        return jdbc.sql("""
                        select id, company, relation, other from matter.conflict_family
                        where organization_id = tenancy.organization() and removed_at is null
                        order by id
                        """)
                .query((row, _) -> new CorporateFamily(
                        row.getObject("id", UUID.class),
                        row.getString("company"),
                        CorporateFamily.Relation.valueOf(row.getString("relation")),
                        row.getString("other")))
                .list();
    }

    /** A party's name, whose source the acting person cannot see, is left out: no party of a matter is without source. */
    List<ConflictEntry> visible() {
        return jdbc.sql("""
                        select n.id, n.name, n.kind, n.role, s.matter_id, n.person_id, n.valid_from, n.valid_until
                        from matter.conflict_name n
                        left join matter.conflict_source s on s.name_id = n.id
                        where n.organization_id = tenancy.organization() and n.removed_at is null
                          and (s.matter_id is not null or n.role not in ('PARTY', 'ADVERSE'))
                        order by n.id desc
                        limit 2000
                        """).query(ConflictEntryStore::entry).list();
    }

    List<ConflictEntry> ofPerson(UUID personId) {
        return jdbc.sql("""
                        select n.id, n.name, n.kind, n.role, null::uuid as matter_id, n.person_id, n.valid_from, n.valid_until
                        from matter.conflict_name n
                        where n.organization_id = tenancy.organization() and n.removed_at is null and n.person_id = :person
                          and n.role not in ('PARTY', 'ADVERSE')
                        order by n.id desc
                        limit 500
                        """)
                .param("person", personId)
                .query(ConflictEntryStore::entry)
                .list();
    }

    int forget(UUID personId, Instant now) {
        return jdbc.sql("""
                        update matter.conflict_name set name = '—', removed_at = coalesce(removed_at, :now)
                        where organization_id = tenancy.organization() and person_id = :person
                        """)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("person", personId)
                .update();
    }

    /** All names of the organization of a kind, by id. */
    Map<UUID, String> names(Party.Kind kind) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, name from matter.conflict_name
                        where organization_id = tenancy.organization() and removed_at is null and kind = :kind
                        order by id
                        """).param("kind", kind.name()).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    private static ConflictEntry entry(ResultSet row, int number) throws SQLException {
        return new ConflictEntry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Party.Kind.valueOf(row.getString("kind")),
                ConflictEntry.Role.valueOf(row.getString("role")),
                row.getObject("matter_id", UUID.class),
                row.getObject("person_id", UUID.class),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_until")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
