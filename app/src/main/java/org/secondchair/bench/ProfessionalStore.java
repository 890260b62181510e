package org.secondchair.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of professionals. Many are written by one statement: the rows travel as one JSON array. */
@Component
class ProfessionalStore {
    private static final String COLUMNS = """
            name text, seniority text, provenance text, practising_since int, practice_areas text[], skills text[],
            tools text[], language_codes text[], language_levels text[], locations text[], time_zone text,
            hours_from smallint[], hours_until smallint[]
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProfessionalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Inserts, or writes anew whom the id names already. */
    void write(Map<UUID, NewProfessional> entries, long edition, Instant now) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        entries.forEach((id, entry) -> {
            Map<String, @Nullable Object> row = columns(entry.profile());
            row.put("id", id);
            row.put("reference", entry.reference());
            row.put("sample", entry.sample());
            rows.add(row);
        });
        jdbc.sql("""
                        insert into bench.professional
                            (id, organization_id, reference, name, seniority, provenance, practising_since,
                             practice_areas, skills, tools, language_codes, language_levels, locations, time_zone,
                             hours_from, hours_until, sample, edition, added_at, changed_at)
                        select id, :organization, reference, name, seniority, provenance, practising_since,
                               practice_areas, skills, tools, language_codes, language_levels, locations, time_zone,
                               hours_from, hours_until, sample, :edition, :now, :now
                        from jsonb_to_recordset(:rows::jsonb) as r (id uuid, reference text, sample boolean, %s)
                        on conflict (id) do update
                        set name = excluded.name, seniority = excluded.seniority, provenance = excluded.provenance,
                            practising_since = excluded.practising_since, practice_areas = excluded.practice_areas,
                            skills = excluded.skills, tools = excluded.tools,
                            language_codes = excluded.language_codes, language_levels = excluded.language_levels,
                            locations = excluded.locations, time_zone = excluded.time_zone,
                            hours_from = excluded.hours_from, hours_until = excluded.hours_until,
                            edition = excluded.edition, changed_at = excluded.changed_at
                        """.formatted(COLUMNS))
                .param("organization", Acting.current().organizationId())
                .param("edition", edition)
                .param("now", time(now))
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    boolean change(UUID id, Profile profile, long edition, Instant now) {
        return jdbc.sql("""
                                update bench.professional p
                                set name = r.name, seniority = r.seniority, provenance = r.provenance,
                                    practising_since = r.practising_since, practice_areas = r.practice_areas,
                                    skills = r.skills, tools = r.tools, language_codes = r.language_codes,
                                    language_levels = r.language_levels, locations = r.locations,
                                    time_zone = r.time_zone, hours_from = r.hours_from, hours_until = r.hours_until,
                                    edition = :edition, changed_at = :now
                                from jsonb_to_recordset(:rows::jsonb) as r (%s)
                                where p.id = :id and p.erased_at is null
                                """.formatted(COLUMNS))
                        .param("id", id)
                        .param("edition", edition)
                        .param("now", time(now))
                        .param("rows", json.writeValueAsString(List.of(columns(profile))))
                        .update()
                == 1;
    }

    /** Notes that something that hangs on the professional changed; false when the actor may not change them. */
    boolean touch(UUID id, long edition, Instant now) {
        return jdbc.sql("""
                                update bench.professional set edition = :edition, changed_at = :now
                                where id = :id and erased_at is null
                                """)
                        .param("id", id)
                        .param("edition", edition)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    boolean link(UUID id, @Nullable UUID personId) {
        return jdbc.sql("update bench.professional set person_id = :person where id = :id and erased_at is null")
                        .param("person", personId)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Leaves the id, which stands in the log, and nothing that says who it was. */
    boolean erase(UUID id, long edition, Instant now) {
        return jdbc.sql("""
                                update bench.professional
                                set name = '–', reference = id::text, person_id = null, practising_since = null,
                                    practice_areas = '{}', skills = '{}', tools = '{}', language_codes = '{}',
                                    language_levels = '{}', locations = '{}', time_zone = 'UTC',
                                    hours_from = '{0,0,0,0,0,0,0}', hours_until = '{0,0,0,0,0,0,0}',
                                    edition = :edition, changed_at = :now, erased_at = :now
                                where id = :id and erased_at is null
                                """)
                        .param("id", id)
                        .param("edition", edition)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** Ids of those whom the organization knows by these references. */
    Map<String, UUID> known(Collection<String> references) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("""
                        select reference, id from bench.professional
                        where organization_id = :organization and reference = any(:references)
                        """)
                .param("organization", Acting.current().organizationId())
                .param("references", references.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("reference"), row.getObject("id", UUID.class));
                });
        return known;
    }

    Optional<UUID> ofPerson(UUID personId) {
        return jdbc.sql("select id from bench.professional where person_id = :person and erased_at is null")
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    /** Of the acting organization, in the order of their ids. */
    List<UUID> idsAfter(@Nullable UUID after, long edition, int limit) {
        return jdbc.sql("""
                        select id from bench.professional
                        where organization_id = :organization and edition > :edition
                          and (:after::uuid is null or id > :after::uuid)
                        order by id limit :limit
                        """)
                .param("organization", Acting.current().organizationId())
                .param("edition", edition)
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The edition that the current transaction writes; other writers of the same bench wait for its end. */
    long nextEdition() {
        return jdbc.sql("""
                        insert into bench.edition (organization_id, edition) values (:organization, 1)
                        on conflict (organization_id) do update set edition = edition.edition + 1
                        returning edition
                        """)
                .param("organization", Acting.current().organizationId())
                .query(Long.class)
                .single();
    }

    /** Empty for whoever may not see the whole bench; 0 for one that nobody was ever put on. */
    Optional<Long> seenEdition() {
        return jdbc.sql("""
                        select coalesce((select edition from bench.edition where organization_id = :organization), 0)
                        where bench.sees()
                        """)
                .param("organization", Acting.current().organizationId())
                .query(Long.class)
                .optional();
    }

    boolean keeps() {
        return jdbc.sql("select bench.keeps()").query(Boolean.class).single();
    }

    private static Map<String, @Nullable Object> columns(Profile profile) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", profile.name());
        row.put("seniority", profile.seniority().name());
        row.put("provenance", profile.provenance().name());
        row.put("practising_since", profile.practisingSince());
        row.put("practice_areas", profile.practiceAreas());
        row.put("skills", profile.skills());
        row.put("tools", profile.tools());
        row.put(
                "language_codes",
                profile.languages().stream().map(LanguageSkill::code).toList());
        row.put(
                "language_levels",
                profile.languages().stream().map(skill -> skill.level().name()).toList());
        row.put("locations", profile.locations());
        row.put("time_zone", profile.timeZone().getId());
        row.put("hours_from", minutes(profile.hours(), true));
        row.put("hours_until", minutes(profile.hours(), false));
        return row;
    }

    private static List<Integer> minutes(WeeklyHours hours, boolean from) {
        List<Integer> minutes = new ArrayList<>();
        for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
            WeeklyHours.Stretch stretch = hours.days().get(day);
            minutes.add(stretch == null ? 0 : from ? stretch.from() : stretch.until());
        }
        return minutes;
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
