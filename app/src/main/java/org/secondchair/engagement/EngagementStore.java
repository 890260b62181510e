package org.secondchair.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngagementStore {
    private static final String SELECT = """
            select id, matter_id, client_organization_id, provider_organization_id, title, model, price_unit, rate,
                   currency, due_at, offered_by, offered_by_name, offered_at, supervisor_id, supervisor_name, manager_id,
                   manager_name, state, changed_at
            from engagement.engagement e
            """;
    private final JdbcClient jdbc;

    EngagementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets two offers to the same provider in the same matter wait for each other. */
    void serialize(UUID matterId, UUID providerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:pair, 0))")
                .param("pair", "engagement " + matterId + " " + providerId)
                .query((row, _) -> true)
                .single();
    }

    void insert(UUID id, UUID matterId, UUID providerId, Terms terms, Actor client, String name, Instant now) {
        jdbc.sql("""
                        insert into engagement.engagement
                            (id, matter_id, client_organization_id, provider_organization_id, title, model, price_unit,
                             rate, currency, due_at, offered_by, offered_by_name, offered_at, state, changed_at)
                        values (:id, :matter, :client, :provider, :title, :model, :unit, :rate, :currency, :due, :by,
                                :name, :now, 'OFFERED', :now)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("client", client.organizationId())
                .param("provider", providerId)
                .param("title", terms.title())
                .param("model", terms.model().name())
                .param("unit", terms.price().unit().name())
                .param("rate", terms.price().rate().amount())
                .param("currency", terms.price().rate().currency().getCurrencyCode())
                .param("due", time(terms.dueAt()))
                .param("by", client.personId())
                .param("name", name)
                .param("now", time(now))
                .update();
    }

    /** Moves on only from one of the states: of two racing steps one finds it moved already. */
    boolean move(UUID id, Set<EngagementState> from, EngagementState to, Instant now) {
        return jdbc.sql("""
                                update engagement.engagement set state = :to, changed_at = :now
                                where id = :id and state = any(:from)
                                """)
                        .param("to", to.name())
                        .param("now", time(now))
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void nameManager(UUID id, UUID personId, String name) {
        jdbc.sql("update engagement.engagement set manager_id = :person, manager_name = :name where id = :id")
                .param("person", personId)
                .param("name", name)
                .param("id", id)
                .update();
    }

    void nameSupervisor(UUID id, UUID personId, String name) {
        jdbc.sql("update engagement.engagement set supervisor_id = :person, supervisor_name = :name where id = :id")
                .param("person", personId)
                .param("name", name)
                .param("id", id)
                .update();
    }

    Optional<Engagement> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(EngagementStore::engagement)
                .optional();
    }

    Optional<Engagement> liveWith(UUID matterId, UUID providerId) {
        return jdbc.sql(SELECT + """
                        where matter_id = :matter and provider_organization_id = :provider
                          and state in ('OFFERED', 'ACCEPTED', 'OPEN', 'PAUSED')
                        """)
                .param("matter", matterId)
                .param("provider", providerId)
                .query(EngagementStore::engagement)
                .optional();
    }

    List<Engagement> ofMatter(UUID matterId) {
        return jdbc.sql(SELECT + "where matter_id = :matter order by id desc limit 200")
                .param("matter", matterId)
                .query(EngagementStore::engagement)
                .list();
    }

    Page<Engagement> mine(boolean live, @Nullable UUID after, int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<Engagement> found = jdbc.sql(SELECT + """
                        where (state in ('OFFERED', 'ACCEPTED', 'OPEN', 'PAUSED')) = :live
                          and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :limit
                        """)
                .param("live", live)
                .param("after", after)
                .param("limit", size + 1)
                .query(EngagementStore::engagement)
                .list();
        return found.size() <= size
                ? Page.last(found)
                : new Page<>(found.subList(0, size), found.get(size - 1).id().toString());
    }

    /** Engagements of the acting client or provider in that state, oldest first. */
    List<Engagement> waiting(EngagementState state, boolean asClient, Actor actor) {
        String side = asClient ? "client_organization_id" : "provider_organization_id";
        return jdbc.sql(SELECT + "where state = :state and " + side + " = :organization order by id limit 100")
                .param("state", state.name())
                .param("organization", actor.organizationId())
                .query(EngagementStore::engagement)
                .list();
    }

    /** Engagements of the acting provider that were accepted and are not over, in which the acting person is. */
    List<Engagement> staffed() {
        return jdbc.sql(SELECT + """
                        where provider_organization_id = tenancy.organization()
                          and state in ('ACCEPTED', 'OPEN', 'PAUSED')
                          and id in (select i.scope_id from access.invited i)
                        order by id
                        limit 100
                        """).query(EngagementStore::engagement).list();
    }

    /** Engagements in which the acting provider's person is seated and has not confirmed the undertaking. */
    List<Engagement> withoutUndertaking(Actor actor) {
        return jdbc.sql(SELECT + """
                        where provider_organization_id = :organization and state in ('ACCEPTED', 'OPEN', 'PAUSED')
                          and id in (select i.scope_id from access.invited i)
                          and not exists (select 1 from engagement.undertaking u
                                          where u.engagement_id = e.id and u.person_id = :person)
                        order by id
                        limit 100
                        """)
                .param("organization", actor.organizationId())
                .param("person", actor.personId())
                .query(EngagementStore::engagement)
                .list();
    }

    private static Engagement engagement(ResultSet row, int number) throws SQLException {
        UUID supervisorId = row.getObject("supervisor_id", UUID.class);
        return new Engagement(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("client_organization_id", UUID.class),
                row.getObject("provider_organization_id", UUID.class),
                new Terms(
                        row.getString("title"),
                        EngagementModel.valueOf(row.getString("model")),
                        new Price(
                                Price.Unit.valueOf(row.getString("price_unit")),
                                new Money(row.getBigDecimal("rate"), Currency.getInstance(row.getString("currency")))),
                        row.getTimestamp("due_at").toInstant(),
                        supervisorId),
                row.getObject("offered_by", UUID.class),
                row.getString("offered_by_name"),
                row.getTimestamp("offered_at").toInstant(),
                row.getString("supervisor_name"),
                row.getObject("manager_id", UUID.class),
                row.getString("manager_name"),
                EngagementState.valueOf(row.getString("state")),
                row.getTimestamp("changed_at").toInstant());
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
