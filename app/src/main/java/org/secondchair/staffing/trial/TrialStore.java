package org.secondchair.staffing.trial;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TrialStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrialStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when criteria were frozen before. */
    boolean freeze(Trial trial) {
        return jdbc.sql("""
                        insert into staffing.trial
                            (placement_id, organization_id, criteria, sha256, frozen_by, frozen_by_name, frozen_at, rate_until)
                        values (:placement, :organization, :criteria::jsonb, :sha256, :by, :byName, :at, :until)
                        on conflict do nothing
                        """)
                        .param("placement", trial.placementId())
                        .param("organization", Acting.current().organizationId())
                        .param("criteria", json.writeValueAsString(trial.criteria()))
                        .param("sha256", trial.sha256())
                        .param("by", Acting.current().personId())
                        .param("byName", trial.frozenBy())
                        .param("at", time(trial.frozenAt()))
                        .param("until", time(trial.rateUntil()))
                        .update()
                == 1;
    }

    Optional<Trial> find(UUID placementId) {
        return jdbc.sql("""
                        select criteria::text as criteria, sha256, frozen_by_name, frozen_at, rate_until
                        from staffing.trial where placement_id = :placement
                        """)
                .param("placement", placementId)
                .query((row, _) -> new Trial(
                        placementId,
                        List.of(json.readValue(row.getString("criteria"), String[].class)),
                        row.getString("sha256"),
                        row.getString("frozen_by_name"),
                        row.getTimestamp("frozen_at").toInstant(),
                        row.getTimestamp("rate_until").toInstant()))
                .optional();
    }

    /** Whether both have rated or may not any more. */
    boolean open(UUID placementId) {
        return jdbc.sql("select staffing.trial_open(:placement)")
                .param("placement", placementId)
                .query(Boolean.class)
                .single();
    }

    /** False when that side has rated before. */
    boolean rate(UUID placementId, Trial.Rating rating) {
        return jdbc.sql("""
                        insert into staffing.trial_rating
                            (placement_id, side, marks, words, rated_by, rated_by_name, rated_at)
                        values (:placement, :side, :marks::jsonb, :words, :by, :byName, :at)
                        on conflict do nothing
                        """)
                        .param("placement", placementId)
                        .param("side", rating.side().name())
                        .param("marks", json.writeValueAsString(rating.marks()))
                        .param("words", rating.words())
                        .param("by", Acting.current().personId())
                        .param("byName", rating.by())
                        .param("at", time(rating.at()))
                        .update()
                == 1;
    }

    /** Those that the acting person may read by now. */
    List<Trial.Rating> ratings(UUID placementId) {
        return jdbc.sql("""
                        select side, marks::text as marks, words, rated_by_name, rated_at
                        from staffing.trial_rating where placement_id = :placement order by side
                        """)
                .param("placement", placementId)
                .query((row, _) -> new Trial.Rating(
                        Trial.Side.valueOf(row.getString("side")),
                        List.of(json.readValue(row.getString("marks"), Integer[].class)),
                        row.getString("words"),
                        row.getString("rated_by_name"),
                        row.getTimestamp("rated_at").toInstant()))
                .list();
    }

    boolean offer(Conversion offered) {
        return jdbc.sql("""
                        insert into staffing.conversion
                            (placement_id, organization_id, fee, currency, starts_on, offered_by, offered_by_name, offered_at)
                        values (:placement, :organization, :fee, :currency, :starts, :by, :byName, :at)
                        on conflict do nothing
                        """)
                        .param("placement", offered.placementId())
                        .param("organization", Acting.current().organizationId())
                        .param("fee", offered.fee().amount())
                        .param("currency", offered.fee().currency().getCurrencyCode())
                        .param("starts", offered.startsOn())
                        .param("by", Acting.current().personId())
                        .param("byName", offered.offeredBy())
                        .param("at", time(offered.offeredAt()))
                        .update()
                == 1;
    }

    Optional<Conversion> conversion(UUID placementId) {
        return jdbc.sql("""
                        select fee, currency, starts_on, offered_by_name, offered_at, professional, professional_at,
                               provider, provider_at, outcome, outcome_at
                        from staffing.conversion where placement_id = :placement
                        """)
                .param("placement", placementId)
                .query((row, _) -> new Conversion(
                        placementId,
                        new Money(row.getBigDecimal("fee"), Currency.getInstance(row.getString("currency"))),
                        row.getObject("starts_on", LocalDate.class),
                        row.getString("offered_by_name"),
                        row.getTimestamp("offered_at").toInstant(),
                        Conversion.Consent.valueOf(row.getString("professional")),
                        instant(row.getTimestamp("professional_at")),
                        Conversion.Consent.valueOf(row.getString("provider")),
                        instant(row.getTimestamp("provider_at")),
                        Conversion.Outcome.valueOf(row.getString("outcome")),
                        instant(row.getTimestamp("outcome_at"))))
                .optional();
    }

    boolean consent(UUID placementId, boolean professional, Conversion.Consent word, Instant now) {
        String side = professional ? "professional" : "provider";
        return jdbc.sql("update staffing.conversion set " + side + " = :word, " + side + "_at = :now"
                                + " where placement_id = :placement and " + side + " = 'OPEN'")
                        .param("word", word.name())
                        .param("now", time(now))
                        .param("placement", placementId)
                        .update()
                == 1;
    }

    boolean outcome(UUID placementId, Conversion.Outcome outcome, Instant now) {
        return jdbc.sql("""
                        update staffing.conversion set outcome = :outcome, outcome_at = :now
                        where placement_id = :placement and outcome = 'OPEN' and professional = 'ACCEPTED'
                          and provider = 'ACCEPTED'
                        """)
                        .param("outcome", outcome.name())
                        .param("now", time(now))
                        .param("placement", placementId)
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
