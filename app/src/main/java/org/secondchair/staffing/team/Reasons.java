package org.secondchair.staffing.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondchair.staffing.team.Options.Option;
import org.secondchair.staffing.team.Requirement.Admitted;
import org.secondchair.staffing.team.Requirement.Budget;
import org.secondchair.staffing.team.Requirement.FewSites;
import org.secondchair.staffing.team.Requirement.FromSites;
import org.secondchair.staffing.team.Requirement.HeadCount;
import org.secondchair.staffing.team.Requirement.HoursEach;
import org.secondchair.staffing.team.Requirement.HoursTogether;
import org.secondchair.staffing.team.Requirement.MustBeIn;
import org.secondchair.staffing.team.Requirement.MustBeOut;
import org.secondchair.staffing.team.Requirement.Overlapping;
import org.secondchair.staffing.team.Requirement.Ratio;
import org.secondchair.staffing.team.Requirement.Skilled;
import org.secondchair.staffing.team.Requirement.Speaking;
import org.secondchair.staffing.team.Team.Reason;

/** Why somebody sits where they sit. */
final class Reasons {
    private Reasons() {}

    static List<Reason> of(Option member, List<Option> team, Options options) {
        List<Reason> reasons = new ArrayList<>();
        List<Requirement> requirements = options.request().requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            int merit = member.merits()[i];
            switch (requirement) {
                case Admitted(var _, int seats, var _) -> counted(i, requirement, seats, member, team, reasons);
                case Speaking(var _, var _, int seats, var _) -> counted(i, requirement, seats, member, team, reasons);
                case Skilled(var _, int seats, var _) -> counted(i, requirement, seats, member, team, reasons);
                case HoursTogether(int hours) -> counted(i, requirement, hours, member, team, reasons);
                case MustBeIn _ -> {
                    if (merit > 0) {
                        reasons.add(new Reason.Locked());
                    }
                }
                case Overlapping _, HoursEach _, FromSites _ -> reasons.add(new Reason.Meets(requirement));
                case HeadCount _, Ratio _, Budget _, FewSites _, MustBeOut _ -> {}
            }
        }
        reasons.add(price(member, team, options));
        return reasons;
    }

    private static void counted(
            int index, Requirement requirement, int asked, Option member, List<Option> team, List<Reason> reasons) {
        int merit = member.merits()[index];
        if (merit > 0) {
            reasons.add(new Reason.Meets(requirement));
            int reached =
                    team.stream().mapToInt(option -> option.merits()[index]).sum();
            if (reached - merit < asked) {
                reasons.add(new Reason.Decisive(requirement));
            }
        }
    }

    private static Reason price(Option member, List<Option> team, Options options) {
        Set<Integer> people = team.stream().map(Option::candidate).collect(Collectors.toSet());
        List<Option> others = options.all().stream()
                .filter(option -> option.role().equals(member.role()) && !people.contains(option.candidate()))
                .toList();
        int cheaper = (int)
                others.stream().filter(option -> option.rate() < member.rate()).count();
        return cheaper == 0 ? new Reason.Cheapest(others.size()) : new Reason.NotCheapest(cheaper);
    }
}
