package org.secondchair.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is met and what is missing before the provider's people see the matter.
 *
 * @param checks one for each safeguard, in the order in which they are usually met
 */
public record Gate(List<Check> checks) {
    public Gate {
        checks = List.copyOf(checks);
    }

    /**
     * @param detail a name or a count that explains the state, such as "Ida Marrow" or "3 of 5"; may be empty
     */
    public record Check(Safeguard safeguard, boolean met, String detail) {}

    /** @param team the provider's people who are seated, with the state of their undertakings */
    public static Gate of(Engagement engagement, List<Team.Member> team) {
        boolean accepted = engagement.state().staffed();
        long confirmed =
                team.stream().filter(member -> member.undertaking() != null).count();
        long cleared = team.stream().filter(Team.Member::cleared).count();
        return new Gate(List.of(
                new Check(Safeguard.ACCEPTANCE, accepted, text(engagement.manager())),
                new Check(
                        Safeguard.SUPERVISION,
                        engagement.terms().supervisorId() != null,
                        text(engagement.supervisor())),
                new Check(Safeguard.RELEASE, engagement.state() == EngagementState.OPEN, ""),
                new Check(
                        Safeguard.CONFLICT,
                        !team.isEmpty() && cleared == team.size(),
                        team.isEmpty() ? "" : cleared + "/" + team.size()),
                new Check(
                        Safeguard.UNDERTAKING,
                        !team.isEmpty() && confirmed == team.size(),
                        team.isEmpty() ? "" : confirmed + "/" + team.size())));
    }

    /** Those that have to be met before the client can release the engagement, and are not. */
    public static Set<Safeguard> missingForRelease(Engagement engagement) {
        Set<Safeguard> missing = EnumSet.noneOf(Safeguard.class);
        if (!engagement.state().staffed()) {
            missing.add(Safeguard.ACCEPTANCE);
        }
        if (engagement.terms().supervisorId() == null) {
            missing.add(Safeguard.SUPERVISION);
        }
        return missing;
    }

    public boolean open() {
        return checks.stream().allMatch(Check::met);
    }

    private static String text(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "" : name;
    }
}
