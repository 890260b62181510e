package org.secondchair.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what hangs on professionals: admissions, checks, rates, vetting items, exceptions. */
@Component
class DetailStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DetailStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void admissions(Map<UUID, ? extends Collection<Admission.Stated>> stated) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        stated.forEach((professional, all) -> all.forEach(admission -> {
            Map<String, @Nullable Object> row = row(professional);
            row.put("jurisdiction", admission.jurisdiction());
            row.put("bar_number", admission.barNumber());
            row.put("standing", admission.standing().name());
            row.put("admitted_on", admission.admittedOn());
            rows.add(row);
        }));
        insert(rows, """
                insert into bench.admission
                    (id, organization_id, professional_id, jurisdiction, bar_number, standing, admitted_on)
                select id, :organization, professional_id, jurisdiction, bar_number, standing, admitted_on
                from jsonb_to_recordset(:rows::jsonb) as r
                    (id uuid, professional_id uuid, jurisdiction text, bar_number text, standing text, admitted_on date)
                on conflict (professional_id, jurisdiction, bar_number) do nothing
                """);
    }

    void checks(Map<UUID, ? extends Collection<NewProfessional.SourceChecked>> checked, Instant now) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        checked.forEach((professional, all) -> all.forEach(check -> {
            Map<String, @Nullable Object> row = row(professional);
            row.put("jurisdiction", check.admission().jurisdiction());
            row.put("bar_number", check.admission().barNumber());
            row.put("standing", check.admission().standing().name());
            row.put("checked_on", check.checkedOn());
            row.put("checked_by", Acting.current().personId());
            row.put("evidence", check.evidence());
            row.put("written_at", now);
            rows.add(row);
        }));
        insert(rows, """
                insert into bench.source_check
                    (id, organization_id, professional_id, jurisdiction, bar_number, standing, checked_on, checked_by,
                     evidence, written_at)
                select id, :organization, professional_id, jurisdiction, bar_number, standing, checked_on, checked_by,
                       evidence, written_at
                from jsonb_to_recordset(:rows::jsonb) as r
                    (id uuid, professional_id uuid, jurisdiction text, bar_number text, standing text,
                     checked_on date, checked_by uuid, evidence text, written_at timestamptz)
                """);
    }

    void rates(Map<UUID, ? extends Collection<Rate>> rates) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        rates.forEach((professional, all) -> all.forEach(rate -> {
            Map<String, @Nullable Object> row = row(professional);
            row.put("currency", rate.price().currency().getCurrencyCode());
            row.put("unit", rate.unit().name());
            row.put("amount", rate.price().amount());
            row.put("valid_from", rate.validFrom());
            row.put("valid_until", rate.validUntil());
            rows.add(row);
        }));
        insert(rows, """
                insert into bench.rate
                    (id, organization_id, professional_id, currency, unit, amount, valid_from, valid_until)
                select id, :organization, professional_id, currency, unit, amount, valid_from, valid_until
                from jsonb_to_recordset(:rows::jsonb) as r
                    (id uuid, professional_id uuid, currency text, unit text, amount numeric, valid_from date,
                     valid_until date)
                """);
    }

    void vetting(Map<UUID, ? extends Collection<VettingItem.Checked>> items, Instant now) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        items.forEach((professional, all) -> all.forEach(item -> {
            Map<String, @Nullable Object> row = row(professional);
            row.put("kind", item.kind().name());
            row.put("evidence", item.evidence());
            row.put("checked_on", item.checkedOn());
            row.put("checked_by", Acting.current().personId());
            row.put("expires_on", item.expiresOn());
            row.put("written_at", now);
            rows.add(row);
        }));
        insert(rows, """
                insert into bench.vetting_item
                    (id, organization_id, professional_id, kind, evidence, checked_on, checked_by, expires_on,
                     written_at)
                select id, :organization, professional_id, kind, evidence, checked_on, checked_by, expires_on,
                       written_at
                from jsonb_to_recordset(:rows::jsonb) as r
                    (id uuid, professional_id uuid, kind text, evidence text, checked_on date, checked_by uuid,
                     expires_on date, written_at timestamptz)
                """);
    }

    void exceptions(Map<UUID, ? extends Collection<CalendarException>> exceptions) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        exceptions.forEach((professional, all) -> all.forEach(exception -> {
            Map<String, @Nullable Object> row = row(professional);
            WeeklyHours.Stretch hours = exception.hours();
            row.put("kind", exception.kind().name());
            row.put("starts_on", exception.startsOn());
            row.put("ends_on", exception.endsOn());
            row.put("from_minute", hours == null ? 0 : hours.from());
            row.put("until_minute", hours == null ? 0 : hours.until());
            row.put("note", exception.note());
            row.put("booking_id", exception.bookingId());
            rows.add(row);
        }));
        insert(rows, """
                insert into bench.calendar_exception
                    (id, organization_id, professional_id, kind, starts_on, ends_on, from_minute, until_minute, note,
                     booking_id)
                select id, :organization, professional_id, kind, starts_on, ends_on, from_minute, until_minute, note,
                       booking_id
                from jsonb_to_recordset(:rows::jsonb) as r
                    (id uuid, professional_id uuid, kind text, starts_on date, ends_on date, from_minute smallint,
                     until_minute smallint, note text, booking_id uuid)
                on conflict (booking_id, professional_id, starts_on) where booking_id is not null do nothing
                """);
    }

    private static Map<String, @Nullable Object> row(UUID professional) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("professional_id", professional);
        return row;
    }

    private void insert(List<Map<String, @Nullable Object>> rows, String sql) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql)
                    .param("organization", Acting.current().organizationId())
                    .param("rows", json.writeValueAsString(rows))
                    .update();
        }
    }

    int removeAdmission(UUID professionalId, UUID id) {
        return jdbc.sql("delete from bench.admission where professional_id = :professional and id = :id")
                .param("professional", professionalId)
                .param("id", id)
                .update();
    }

    int removeException(UUID professionalId, UUID id) {
        return jdbc.sql("""
                        delete from bench.calendar_exception
                        where professional_id = :professional and id = :id and kind <> 'BOOKED'
                        """)
                .param("professional", professionalId)
                .param("id", id)
                .update();
    }

    int release(UUID bookingId, UUID professionalId) {
        return jdbc.sql("""
                        delete from bench.calendar_exception
                        where professional_id = :professional and booking_id = :booking
                        """)
                .param("professional", professionalId)
                .param("booking", bookingId)
                .update();
    }

    int endRate(UUID professionalId, UUID id, LocalDate lastDay) {
        return jdbc.sql("""
                        update bench.rate set valid_until = :last
                        where professional_id = :professional and id = :id and valid_from <= :last
                          and (valid_until is null or valid_until > :last)
                        """)
                .param("professional", professionalId)
                .param("id", id)
                .param("last", lastDay)
                .update();
    }

    /** Admissions and rates, before an import writes them anew; what was checked at the source stays. */
    void clearForImport(Collection<UUID> professionals) {
        for (String table : List.of("bench.admission", "bench.rate")) {
            jdbc.sql("delete from " + table + " where professional_id = any(:ids)")
                    .param("ids", professionals.toArray(UUID[]::new))
                    .update();
        }
    }

    void clear(UUID professional) {
        for (String table : List.of(
                "bench.admission",
                "bench.source_check",
                "bench.rate",
                "bench.vetting_item",
                "bench.calendar_exception")) {
            jdbc.sql("delete from " + table + " where professional_id = :id")
                    .param("id", professional)
                    .update();
        }
    }
}
