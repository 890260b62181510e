package org.secondchair.staffing.team;

import com.google.ortools.sat.LinearArgument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.solving.Deadline;
import org.secondchair.staffing.solving.Effort;
import org.secondchair.staffing.team.Options.Option;
import org.secondchair.staffing.team.Team.Aim;
import org.secondchair.staffing.team.Team.Member;
import org.secondchair.staffing.team.Team.Stage;

/** Looks for one aim after the other; remembers the best team so far and starts from it. */
final class Search {
    private final List<Set<UUID>> apart;
    private final int shared;
    private final Deadline deadline;
    private final long costBound;
    private final List<Stage> stages = new ArrayList<>();
    private TeamModel model;
    private List<Option> best = List.of();
    private boolean reproducible = true;

    /**
     * @param apart teams of which at most {@code shared} members may be in
     * @param costBound what no team costs less than, known beforehand
     */
    Search(Options options, List<Set<UUID>> apart, int shared, Deadline deadline, long costBound) {
        this.apart = apart;
        this.shared = shared;
        this.deadline = deadline;
        this.costBound = costBound;
        this.model = model(options);
    }

    /** Goes on with other options, from the best team. */
    void on(Options options) {
        model = model(options);
        model.startFrom(best);
    }

    private TeamModel model(Options options) {
        TeamModel made = new TeamModel(options, false);
        apart.forEach(team -> made.shareAtMost(team, shared));
        return made;
    }

    boolean nothingFound() {
        return best.isEmpty();
    }

    /** What was found served only to narrow the options. */
    void forget() {
        stages.clear();
    }

    Stage last() {
        return stages.getLast();
    }

    void atMost(Function<TeamModel, LinearArgument> sum, long most) {
        model.model().addLessOrEqual(sum.apply(model), most);
    }

    void atLeast(Function<TeamModel, LinearArgument> sum, long least) {
        model.model().addGreaterOrEqual(sum.apply(model), least);
    }

    Answer minimize(Aim aim) {
        model.model().minimize(expression(aim));
        return run(aim, true);
    }

    Answer maximize(Aim aim) {
        model.model().maximize(expression(aim));
        return run(aim, false);
    }

    private LinearArgument expression(Aim aim) {
        return switch (aim) {
            case COST, COST_WITHIN_TOLERANCE -> model.cost();
            case FIT -> model.fit();
            case SITES -> model.siteCount();
        };
    }

    private Answer run(Aim aim, boolean minimized) {
        Answer answer = CpSat.solve(model.model(), deadline.share(0.6), Effort.LIGHT);
        deadline.spent(answer);
        reproducible &= !answer.endedByClock();
        if (answer.found()) {
            best = model.team(answer);
            model.startFrom(best);
            long bound = answer.bound(minimized);
            stages.add(new Stage(aim, answer.objective(), aim == Aim.COST ? Math.max(bound, costBound) : bound));
        } else if (!best.isEmpty() && answer.certainty() == Answer.Certainty.UNKNOWN) {
            // no time was left even to look at the start: what was reached stays, nothing is proven
            long bound = minimized ? 0 : 1_000L * best.size();
            stages.add(new Stage(aim, reached(aim), aim == Aim.COST ? costBound : bound));
        }
        return answer;
    }

    private long reached(Aim aim) {
        return switch (aim) {
            case COST, COST_WITHIN_TOLERANCE ->
                best.stream().mapToLong(Option::rate).sum();
            case FIT -> best.stream().mapToLong(Option::fit).sum();
            case SITES -> best.stream().map(Option::site).distinct().count();
        };
    }

    Team team(Options options) {
        List<Member> members = best.stream()
                .sorted(Comparator.comparing(Option::role)
                        .thenComparing(option -> options.candidate(option).id()))
                .map(option ->
                        new Member(options.candidate(option).id(), option.role(), Reasons.of(option, best, options)))
                .toList();
        Money perHour =
                Loosening.money(reached(Aim.COST), Money.zero(options.request().currency()));
        return new Team(members, perHour, (int) reached(Aim.FIT), (int) reached(Aim.SITES), stages, reproducible);
    }
}
