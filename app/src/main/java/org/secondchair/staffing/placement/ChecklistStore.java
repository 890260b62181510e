package org.secondchair.staffing.placement;

import static org.secondchair.staffing.placement.PlacementStore.instant;
import static org.secondchair.staffing.placement.PlacementStore.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.SeatRole;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChecklistStore {
    private static final String SELECT = """
            select id, engagement_id, matter, person_id, placement_id, name, begun_at, completed_at from staffing.onboarding
            """;
    private final JdbcClient jdbc;

    ChecklistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChecklistItem> ofRole(SeatRole role) {
        return jdbc.sql("""
                        select id, place, words, mandatory, done_by, after_access, null::timestamptz as done_at,
                               '' as done_by_name
                        from staffing.checklist_item
                        where organization_id = :organization and role = :role and removed_at is null
                        order by place, id limit 100
                        """)
                .param("organization", Acting.current().organizationId())
                .param("role", role.name())
                .query(ChecklistStore::item)
                .list();
    }

    /** Whether the provider ever had a list of its own for the role. */
    boolean written(SeatRole role) {
        return jdbc.sql("""
                        select exists (select 1 from staffing.checklist_item
                                       where organization_id = :organization and role = :role)
                        """)
                .param("organization", Acting.current().organizationId())
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void insert(SeatRole role, ChecklistItem item) {
        jdbc.sql("""
                        insert into staffing.checklist_item
                            (id, organization_id, role, place, words, mandatory, done_by, after_access)
                        values (:id, :organization, :role, :place, :words, :mandatory, :by, :after)
                        """)
                .param("id", item.id())
                .param("organization", Acting.current().organizationId())
                .param("role", role.name())
                .param("place", item.place())
                .param("words", item.words())
                .param("mandatory", item.mandatory())
                .param("by", item.by().name())
                .param("after", item.afterAccess())
                .update();
    }

    boolean remove(UUID itemId, Instant now) {
        return jdbc.sql("update staffing.checklist_item set removed_at = :now where id = :id and removed_at is null")
                        .param("now", time(now))
                        .param("id", itemId)
                        .update()
                == 1;
    }

    void begin(Onboarding begun, SeatRole role) {
        UUID organization = Acting.current().organizationId();
        jdbc.sql("""
                        insert into staffing.onboarding
                            (id, organization_id, engagement_id, matter, person_id, placement_id, name, role, begun_at,
                             completed_at)
                        values (:id, :organization, :engagement, :matter, :person, :placement, :name, :role, :at, :done)
                        """)
                .param("id", begun.id())
                .param("organization", organization)
                .param("engagement", begun.engagementId())
                .param("matter", begun.matterId())
                .param("person", begun.personId())
                .param("placement", begun.placementId())
                .param("name", begun.name())
                .param("role", role.name())
                .param("at", time(begun.begunAt()))
                .param("done", begun.complete() ? time(begun.begunAt()) : null)
                .update();
        for (ChecklistItem item : begun.items()) {
            jdbc.sql("""
                            insert into staffing.onboarding_item
                                (id, onboarding_id, organization_id, place, words, mandatory, done_by, after_access)
                            values (:id, :onboarding, :organization, :place, :words, :mandatory, :by, :after)
                            """)
                    .param("id", item.id())
                    .param("onboarding", begun.id())
                    .param("organization", organization)
                    .param("place", item.place())
                    .param("words", item.words())
                    .param("mandatory", item.mandatory())
                    .param("by", item.by().name())
                    .param("after", item.afterAccess())
                    .update();
        }
    }

    /** The way that the item belongs to; two who tick its items wait for each other. */
    Optional<Onboarding> hold(UUID itemId) {
        return jdbc.sql(SELECT + """
                        where id = (select i.onboarding_id from staffing.onboarding_item i where i.id = :item) for update
                        """)
                .param("item", itemId)
                .query((row, _) -> onboarding(row, items(List.of(row.getObject("id", UUID.class)))))
                .optional();
    }

    List<Onboarding> ofPlacements(Collection<UUID> placementIds) {
        return list("where placement_id = any(:of)", placementIds.toArray(UUID[]::new));
    }

    List<Onboarding> ofEngagement(UUID engagementId) {
        return list("where engagement_id = any(:of) order by name, id limit 500", engagementId);
    }

    /** The acting person's own that hang on no placement. */
    List<Onboarding> mine() {
        return list(
                "where person_id = any(:of) and placement_id is null order by id desc limit 50",
                Acting.current().personId());
    }

    private List<Onboarding> list(String where, UUID... of) {
        List<Onboarding> bare = jdbc.sql(SELECT + where)
                .param("of", of)
                .query((row, _) -> onboarding(row, Map.of()))
                .list();
        Map<UUID, List<ChecklistItem>> items =
                items(bare.stream().map(Onboarding::id).toList());
        return bare.stream()
                .map(one -> new Onboarding(
                        one.id(),
                        one.engagementId(),
                        one.matterId(),
                        one.personId(),
                        one.placementId(),
                        one.name(),
                        one.begunAt(),
                        one.completedAt(),
                        items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ChecklistItem>> items(List<UUID> onboardings) {
        Map<UUID, List<ChecklistItem>> items = new HashMap<>();
        jdbc.sql("""
                        select id, onboarding_id, place, words, mandatory, done_by, after_access, done_at, done_by_name
                        from staffing.onboarding_item where onboarding_id = any(:of) order by place, id
                        """)
                .param("of", onboardings.toArray(UUID[]::new))
                .query((row, number) -> items.computeIfAbsent(
                                row.getObject("onboarding_id", UUID.class), _ -> new ArrayList<>())
                        .add(item(row, number)))
                .list();
        return items;
    }

    boolean tick(UUID itemId, String by, Instant now) {
        return jdbc.sql("""
                        update staffing.onboarding_item set done_at = :now, done_by_name = :by
                        where id = :id and done_at is null
                        """)
                        .param("now", time(now))
                        .param("by", by)
                        .param("id", itemId)
                        .update()
                == 1;
    }

    void complete(UUID id, Instant now) {
        jdbc.sql("update staffing.onboarding set completed_at = :now where id = :id and completed_at is null")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    /** Of the acting provider's people, those placed from the bench and its staff. */
    List<Checklists.Compared> compare() {
        return jdbc.sql("""
                        select placement_id is null as staff, count(*) as begun, count(completed_at) as completed,
                               percentile_cont(0.5) within group (
                                   order by extract(epoch from completed_at - begun_at) / 3600) as median
                        from staffing.onboarding where organization_id = :organization
                        group by 1 order by 1 desc
                        """)
                .param("organization", Acting.current().organizationId())
                .query((row, _) -> new Checklists.Compared(
                        row.getBoolean("staff"),
                        row.getInt("begun"),
                        row.getInt("completed"),
                        row.getObject("median", Double.class)))
                .list();
    }

    private static Onboarding onboarding(ResultSet row, Map<UUID, List<ChecklistItem>> items) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Onboarding(
                id,
                row.getObject("engagement_id", UUID.class),
                row.getObject("matter", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("placement_id", UUID.class),
                row.getString("name"),
                row.getTimestamp("begun_at").toInstant(),
                instant(row.getTimestamp("completed_at")),
                items.getOrDefault(id, List.of()));
    }

    private static ChecklistItem item(ResultSet row, int number) throws SQLException {
        @Nullable Instant doneAt = instant(row.getTimestamp("done_at"));
        return new ChecklistItem(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                row.getString("words"),
                row.getBoolean("mandatory"),
                ChecklistItem.By.valueOf(row.getString("done_by")),
                row.getBoolean("after_access"),
                doneAt,
                row.getString("done_by_name"));
    }
}
