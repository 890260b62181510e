package org.secondchair.staffing.placement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Team;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Who stands where on the way from the invitation to the end. */
@Service
public class Whereabouts {
    /** @param checklist null where there is none, or none to be seen */
    public record Placed(
            Placement placement, Gates gates, @Nullable Onboarding checklist, int loggedMinutes) {}

    private final PlacementStore store;
    private final HourStore hours;
    private final Checklists checklists;
    private final Engagements engagements;
    private final Team team;
    private final Transactions transactions;
    private final Clock clock;

    Whereabouts(
            PlacementStore store,
            HourStore hours,
            Checklists checklists,
            Engagements engagements,
            Team team,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.hours = hours;
        this.checklists = checklists;
        this.engagements = engagements;
        this.team = team;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Placed> one(UUID placementId) {
        return transactions.read(() -> store.find(placementId).map(placement -> all(List.of(placement)))).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    public List<Placed> ofRequest(UUID requestId) {
        return transactions.read(() -> all(store.ofRequest(requestId)));
    }

    public List<Placed> ofEngagement(UUID engagementId) {
        return transactions.read(() -> all(store.ofEngagement(engagementId)));
    }

    private List<Placed> all(List<Placement> placements) {
        Map<UUID, Onboarding> lists =
                checklists.ofPlacements(placements.stream().map(Placement::id).toList());
        Map<UUID, Integer> logged =
                hours.minutes(placements.stream().map(Placement::id).toList());
        Map<UUID, Optional<Engagement>> known = new HashMap<>();
        Map<UUID, Map<UUID, Instant>> undertakings = new HashMap<>();
        Instant now = clock.instant();
        return placements.stream()
                .map(placement -> {
                    Optional<Engagement> engagement =
                            known.computeIfAbsent(placement.engagementId(), engagements::find);
                    Map<UUID, Instant> confirmed = undertakings.computeIfAbsent(
                            placement.engagementId(),
                            _ -> engagement.map(this::confirmed).orElse(Map.of()));
                    Onboarding checklist = lists.get(placement.id());
                    int minutes = logged.getOrDefault(placement.id(), 0);
                    var gates = Gates.of(
                            placement,
                            new Gates.Known(
                                    confirmed.get(placement.personId()),
                                    checklist,
                                    engagement.map(Engagement::state).orElse(null),
                                    minutes),
                            now);
                    return new Placed(placement, gates, checklist, minutes);
                })
                .toList();
    }

    private Map<UUID, Instant> confirmed(Engagement engagement) {
        Map<UUID, Instant> confirmed = new HashMap<>();
        for (Team.Member member : team.of(engagement)) {
            Instant at = member.undertaking();
            if (at != null) {
                confirmed.put(member.personId(), at);
            }
        }
        return confirmed;
    }

    /** How many stand at each of the places; together as many as there are. */
    public static Map<Gates.Standing, Integer> counts(Collection<Placed> placed) {
        Map<Gates.Standing, Integer> counts = new EnumMap<>(Gates.Standing.class);
        placed.forEach(one -> counts.merge(one.gates().standing(), 1, Integer::sum));
        return counts;
    }
}
