package org.secondchair.staffing.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Organizations;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.placement.Utilisation.Week;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Planned against logged hours of the acting provider's placed people, and who has had little to do for two weeks. */
@Service
public class Utilisations {
    /** So many weeks are shown, the running one included. */
    static final int WEEKS = 6;

    /** @param idleSince the Monday since which there was little to do, two weeks or more; null otherwise */
    public record Line(
            Placement placement, List<Week> weeks, @Nullable LocalDate idleSince) {
        public Line {
            weeks = List.copyOf(weeks);
        }
    }

    /** @param surplus how many fewer people could have done what was logged in that week, which is over */
    public record Overstaffed(UUID engagementId, LocalDate monday, int people, int surplus) {}

    /** @param mondays of the weeks shown, oldest first */
    public record Overview(List<LocalDate> mondays, List<Line> lines, List<Overstaffed> overstaffed) {
        public Overview {
            mondays = List.copyOf(mondays);
            lines = List.copyOf(lines);
            overstaffed = List.copyOf(overstaffed);
        }
    }

    private final PlacementStore placements;
    private final HourStore hours;
    private final Organizations organizations;
    private final Notices notices;
    private final Transactions transactions;
    private final Clock clock;

    Utilisations(
            PlacementStore placements,
            HourStore hours,
            Organizations organizations,
            Notices notices,
            Transactions transactions,
            Clock clock) {
        this.placements = placements;
        this.hours = hours;
        this.organizations = organizations;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whoever has been idle for longest comes first. */
    public Overview overview() {
        LocalDate today = today();
        LocalDate last = Utilisation.monday(today);
        LocalDate first = last.minusWeeks(WEEKS - 1L);
        List<Line> lines = transactions.read(() -> lines(today, first, last));
        return new Overview(
                first.datesUntil(last.plusDays(1), Period.ofWeeks(1)).toList(), lines, overstaffed(lines, last));
    }

    private List<Line> lines(LocalDate today, LocalDate first, LocalDate last) {
        List<Placement> seated = placements.ofProvider(Acting.current()).stream()
                .filter(one -> one.seatedAt() != null && !lastDay(one).isBefore(first))
                .toList();
        Map<UUID, Map<LocalDate, Integer>> logged = new HashMap<>();
        hours.weeks(seated.stream().map(Placement::id).toList(), first)
                .forEach(week -> logged.computeIfAbsent(week.placementId(), _ -> new HashMap<>())
                        .put(week.monday(), week.minutes()));
        return seated.stream()
                .map(one -> {
                    List<Week> weeks = Utilisation.weeks(
                            one.startsOn(),
                            lastDay(one),
                            one.weeklyHours(),
                            one.capMinutes(),
                            logged.getOrDefault(one.id(), Map.of()),
                            first,
                            last);
                    return new Line(
                            one,
                            weeks,
                            one.state().live()
                                    ? Utilisation.idleSince(weeks, today).orElse(null)
                                    : null);
                })
                .sorted(Comparator.comparing((Line line) ->
                                Optional.ofNullable(line.idleSince()).orElse(LocalDate.MAX))
                        .thenComparing(line -> line.placement().name())
                        .thenComparing(line -> line.placement().id()))
                .toList();
    }

    private static List<Overstaffed> overstaffed(List<Line> lines, LocalDate running) {
        Map<UUID, Map<LocalDate, List<Week>>> byEngagement = new TreeMap<>();
        for (Line line : lines) {
            for (Week week : line.weeks()) {
                if (week.monday().isBefore(running)) {
                    byEngagement
                            .computeIfAbsent(line.placement().engagementId(), _ -> new TreeMap<>())
                            .computeIfAbsent(week.monday(), _ -> new ArrayList<>())
                            .add(week);
                }
            }
        }
        List<Overstaffed> found = new ArrayList<>();
        byEngagement.forEach((engagement, weeks) -> weeks.forEach((monday, all) -> {
            int surplus = Utilisation.surplus(all);
            if (surplus > 0) {
                found.add(new Overstaffed(engagement, monday, all.size(), surplus));
            }
        }));
        return found;
    }

    private static LocalDate lastDay(Placement placement) {
        Instant ended = placement.endedAt();
        LocalDate day = ended == null ? placement.endsOn() : LocalDate.ofInstant(ended, ZoneOffset.UTC);
        return day.isAfter(placement.endsOn()) ? placement.endsOn() : day;
    }

    /** Tells who invited somebody that these have had little to do for two weeks; each stretch once. */
    void alert() {
        transactions.write(() -> {
            for (Line line : overview().lines()) {
                LocalDate since = line.idleSince();
                if (since != null && hours.idle(line.placement().id(), since, clock.instant())) {
                    notices.tellEven(
                            List.of(line.placement().invitedBy()),
                            Told.of(
                                    "staffing.notice.idle",
                                    "/placements/utilisation",
                                    line.placement().name(),
                                    since.toString()));
                }
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                organizations
                        .find(Acting.current().organizationId())
                        .map(one -> ZoneId.of(one.timeZone()))
                        .orElse(ZoneOffset.UTC));
    }
}
