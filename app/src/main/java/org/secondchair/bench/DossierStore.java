package org.secondchair.bench;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads professionals with all that hangs on them: five statements, however many are asked for. */
@Component
class DossierStore {
    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the ids; who is erased or not to be seen is left out. */
    List<Professional> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Admission>> admissions = admissions(ids);
        Map<UUID, List<Rate>> rates = rates(ids);
        Map<UUID, List<VettingItem>> vetting = vetting(ids);
        Map<UUID, List<CalendarException>> exceptions = exceptions(ids);
        Map<UUID, Professional> found = new HashMap<>();
        jdbc.sql("""
                        select id, organization_id, person_id, reference, name, seniority, provenance, practising_since,
                               practice_areas, skills, tools, language_codes, language_levels, locations, time_zone,
                               hours_from, hours_until, sample, edition, changed_at
                        from bench.professional where id = any(:ids) and erased_at is null
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            found.put(
                    id,
                    new Professional(
                            id,
                            row.getObject("organization_id", UUID.class),
                            row.getObject("person_id", UUID.class),
                            row.getString("reference"),
                            profile(row),
                            row.getBoolean("sample"),
                            row.getLong("edition"),
                            row.getTimestamp("changed_at").toInstant(),
                            admissions.getOrDefault(id, List.of()),
                            rates.getOrDefault(id, List.of()),
                            vetting.getOrDefault(id, List.of()),
                            exceptions.getOrDefault(id, List.of())));
        });
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("language_codes").getArray();
        String[] levels = (String[]) row.getArray("language_levels").getArray();
        List<LanguageSkill> languages = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            languages.add(new LanguageSkill(codes[i], LanguageSkill.Level.valueOf(levels[i])));
        }
        return new Profile(
                row.getString("name"),
                Profile.Seniority.valueOf(row.getString("seniority")),
                Profile.Provenance.valueOf(row.getString("provenance")),
                row.getObject("practising_since", Integer.class),
                texts(row, "practice_areas"),
                texts(row, "skills"),
                texts(row, "tools"),
                languages,
                texts(row, "locations"),
                ZoneId.of(row.getString("time_zone")),
                hours((Number[]) row.getArray("hours_from").getArray(), (Number[])
                        row.getArray("hours_until").getArray()));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static WeeklyHours hours(Number[] from, Number[] until) {
        Map<DayOfWeek, WeeklyHours.Stretch> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int begins = from[day.ordinal()].intValue();
            int ends = until[day.ordinal()].intValue();
            if (ends > begins) {
                days.put(day, new WeeklyHours.Stretch(begins, ends));
            }
        }
        return new WeeklyHours(days);
    }

    private Map<UUID, List<Admission>> admissions(Collection<UUID> ids) {
        record Checked(UUID professional, String jurisdiction, String number, String standing) {}
        Map<Checked, Admission.SourceCheck> checks = new HashMap<>();
        each(
                "professional_id, jurisdiction, bar_number, standing, checked_on, checked_by, evidence",
                "bench.source_check",
                ids,
                (professional, row) -> checks.put(
                        new Checked(
                                professional,
                                row.getString("jurisdiction"),
                                row.getString("bar_number"),
                                row.getString("standing")),
                        new Admission.SourceCheck(
                                day(row, "checked_on"),
                                row.getObject("checked_by", UUID.class),
                                row.getString("evidence"))));
        return grouped(
                "id, professional_id, jurisdiction, bar_number, standing, admitted_on",
                "bench.admission",
                ids,
                (professional, row) -> new Admission(
                        row.getObject("id", UUID.class),
                        row.getString("jurisdiction"),
                        row.getString("bar_number"),
                        Admission.Standing.valueOf(row.getString("standing")),
                        dayOrNull(row, "admitted_on"),
                        checks.get(new Checked(
                                professional,
                                row.getString("jurisdiction"),
                                row.getString("bar_number"),
                                row.getString("standing")))));
    }

    private Map<UUID, List<Rate>> rates(Collection<UUID> ids) {
        return grouped(
                "id, professional_id, currency, unit, amount, valid_from, valid_until",
                "bench.rate",
                ids,
                (_, row) -> new Rate(
                        row.getObject("id", UUID.class),
                        Rate.Unit.valueOf(row.getString("unit")),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        day(row, "valid_from"),
                        dayOrNull(row, "valid_until")));
    }

    private Map<UUID, List<VettingItem>> vetting(Collection<UUID> ids) {
        return grouped(
                "id, professional_id, kind, evidence, checked_on, checked_by, expires_on",
                "bench.vetting_item",
                ids,
                (_, row) -> new VettingItem(
                        row.getObject("id", UUID.class),
                        VettingItem.Kind.valueOf(row.getString("kind")),
                        row.getString("evidence"),
                        day(row, "checked_on"),
                        row.getObject("checked_by", UUID.class),
                        dayOrNull(row, "expires_on")));
    }

    private Map<UUID, List<CalendarException>> exceptions(Collection<UUID> ids) {
        return grouped(
                "id, professional_id, kind, starts_on, ends_on, from_minute, until_minute, note, booking_id",
                "bench.calendar_exception",
                ids,
                (_, row) -> {
                    var kind = CalendarException.Kind.valueOf(row.getString("kind"));
                    return new CalendarException(
                            row.getObject("id", UUID.class),
                            kind,
                            day(row, "starts_on"),
                            day(row, "ends_on"),
                            kind == CalendarException.Kind.EXTRA
                                    ? new WeeklyHours.Stretch(row.getInt("from_minute"), row.getInt("until_minute"))
                                    : null,
                            row.getString("note"),
                            row.getObject("booking_id", UUID.class));
                });
    }

    private interface Mapping<T> {
        T map(UUID professional, ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(String columns, String table, Collection<UUID> ids, Mapping<T> mapping) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        each(
                columns,
                table,
                ids,
                (professional, row) -> grouped.computeIfAbsent(professional, _ -> new ArrayList<>())
                        .add(mapping.map(professional, row)));
        return grouped;
    }

    private interface Taking {
        void take(UUID professional, ResultSet row) throws SQLException;
    }

    /** Oldest first: ids rise with the time at which they were made. */
    private void each(String columns, String table, Collection<UUID> ids, Taking taking) {
        jdbc.sql("select " + columns + " from " + table + " where professional_id = any(:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    taking.take(row.getObject("professional_id", UUID.class), row);
                });
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
