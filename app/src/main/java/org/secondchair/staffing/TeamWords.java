package org.secondchair.staffing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.secondchair.bench.Places;
import org.secondchair.staffing.team.Requirement;
import org.secondchair.staffing.team.Team;

/** Says in words what requirements ask for and why somebody was taken. */
final class TeamWords {
    private static final String REQUIREMENT = "staffing.requirement.";

    private TeamWords() {}

    static Words of(Requirement requirement, Map<UUID, String> names) {
        return switch (requirement) {
            case Requirement.HeadCount(String role, int seats) -> Words.of(REQUIREMENT + "seats." + small(role), seats);
            case Requirement.Ratio(String role, String per, int each) ->
                Words.of(REQUIREMENT + "ratio." + small(role) + "." + small(per), each);
            case Requirement.Admitted(String jurisdiction, int seats, var _) ->
                Words.of(REQUIREMENT + "admitted", seats, Places.name(jurisdiction, Locale.ENGLISH));
            case Requirement.Speaking(String language, var level, int seats, var _) ->
                Words.of(
                        REQUIREMENT + "speaking", seats, Locale.of(language).getDisplayLanguage(Locale.ENGLISH), level);
            case Requirement.Skilled(String skill, int seats, var _) -> Words.of(REQUIREMENT + "skilled", seats, skill);
            case Requirement.Budget(var perHour) -> Words.of(REQUIREMENT + "budget", perHour);
            case Requirement.HoursEach(int hours) -> Words.of(REQUIREMENT + "hours", hours);
            case Requirement.HoursTogether(int hours) -> Words.of(REQUIREMENT + "together", hours);
            case Requirement.Overlapping overlapping -> Words.of(REQUIREMENT + "overlap", overlapping.minutes());
            case Requirement.FromSites from ->
                Words.of(
                        REQUIREMENT + "sites",
                        String.join(", ", from.sites().stream().sorted().toList()));
            case Requirement.FewSites(int atMost) -> Words.of(REQUIREMENT + "few", atMost);
            case Requirement.MustBeIn(UUID who) -> Words.of(REQUIREMENT + "in", names.getOrDefault(who, ""));
            case Requirement.MustBeOut(UUID who) -> Words.of(REQUIREMENT + "out", names.getOrDefault(who, ""));
        };
    }

    /** Without the provider's wishes about other people: the client reads this and learns no name by it. */
    static List<Words> reasons(List<Team.Reason> reasons) {
        Map<UUID, String> names = Map.of();
        return reasons.stream()
                .filter(reason -> !personal(reason))
                .map(reason -> switch (reason) {
                    case Team.Reason.Locked _ -> Words.of("staffing.reason.locked");
                    case Team.Reason.Meets(Requirement met) ->
                        Words.of("staffing.reason.meets").about(of(met, names));
                    case Team.Reason.Decisive(Requirement met) ->
                        Words.of("staffing.reason.decisive").about(of(met, names));
                    case Team.Reason.Cheapest(int others) -> Words.of("staffing.reason.cheapest", others);
                    case Team.Reason.NotCheapest(int others) -> Words.of("staffing.reason.dearer", others);
                })
                .toList();
    }

    private static boolean personal(Team.Reason reason) {
        return switch (reason) {
            case Team.Reason.Meets(Requirement met) -> personal(met);
            case Team.Reason.Decisive(Requirement met) -> personal(met);
            case Team.Reason.Locked _, Team.Reason.Cheapest _, Team.Reason.NotCheapest _ -> false;
        };
    }

    private static boolean personal(Requirement requirement) {
        return requirement instanceof Requirement.MustBeIn || requirement instanceof Requirement.MustBeOut;
    }

    private static String small(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
