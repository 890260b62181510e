package org.secondchair.staffing.team;

import com.google.ortools.sat.LinearArgument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.solving.Deadline;
import org.secondchair.staffing.solving.Effort;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.Options.Exchange;
import org.secondchair.staffing.team.Options.Option;
import org.secondchair.staffing.team.Team.Aim;
import org.secondchair.staffing.team.Team.Member;
import org.secondchair.staffing.team.Team.Stage;

/**
 * Picks teams. Aims count one after the other, as {@link Aim} lists them; each is settled, with a bound, before the next
 * is looked at, so that no weights have to be chosen and each has a gap of its own to show.
 *
 * <p>Same pool in the same order, same request, same limit: same team, unless time by the clock ran out.
 */
public final class Teams {
    private Teams() {}

    /** A best team for the request, or why there is none. Locks are requirements: add them and ask again. */
    public static TeamOutcome solve(List<Candidate> pool, TeamRequest request, Limit limit) {
        Optional<TeamOutcome> settled = search(pool, request, List.of(), 0, limit);
        return settled.orElseGet(() -> new Clashes(pool, request, limit).explain(Teams::withoutExplaining));
    }

    /**
     * Next best teams.
     *
     * @param differBy how many members each has that any other of the teams, the first included, has not
     * @return as many as there are, at most {@code count}, the best of them first
     */
    public static List<Team> alternatives(
            List<Candidate> pool, TeamRequest request, Team first, int count, int differBy, Limit limit) {
        if (differBy < 1) {
            throw new IllegalArgumentException("alternatives differ by at least one member");
        }
        Deadline deadline = new Deadline(limit);
        List<Set<UUID>> apart = new ArrayList<>(List.of(first.people()));
        List<Team> teams = new ArrayList<>();
        while (teams.size() < count
                && search(pool, request, apart, differBy, deadline.left()).orElse(null)
                        instanceof TeamOutcome.Found(Team team)) {
            teams.add(team);
            apart.add(team.people());
        }
        return teams;
    }

    private static TeamOutcome withoutExplaining(List<Candidate> pool, TeamRequest request, Limit limit) {
        return search(pool, request, List.of(), 0, limit).orElseGet(TeamOutcome.OutOfTime::new);
    }

    /** Empty when there is no such team. */
    private static Optional<TeamOutcome> search(
            List<Candidate> pool, TeamRequest request, List<Set<UUID>> apart, int differBy, Limit limit) {
        boolean bought = request.tolerancePerMille() > 0;
        Exchange exchange = bought ? Exchange.BY_COST_AND_FIT : Exchange.BY_COST_THEN_FIT;
        Options options = new Options(pool, request, true, exchange, apart);
        TeamModel model = new TeamModel(options, false);
        int shared = Math.max(0, request.size() - differBy);
        apart.forEach(team -> model.shareAtMost(team, shared));
        Search search = new Search(model, new Deadline(limit));
        Answer.Certainty first = search.minimize(Aim.COST, model.cost());
        return switch (first) {
            case IMPOSSIBLE -> Optional.empty();
            case UNKNOWN -> Optional.of(new TeamOutcome.OutOfTime());
            case OPTIMAL, FOUND -> {
                long ceiling = search.last().value() * (1_000 + request.tolerancePerMille()) / 1_000;
                model.model().addLessOrEqual(model.cost(), ceiling);
                search.maximize(Aim.FIT, model.fit());
                model.model().addGreaterOrEqual(model.fit(), search.last().value());
                search.minimize(Aim.SITES, model.siteCount());
                if (bought) {
                    model.model().addLessOrEqual(model.siteCount(), search.last().value());
                    search.minimize(Aim.COST_WITHIN_TOLERANCE, model.cost());
                }
                yield Optional.of(new TeamOutcome.Found(search.team(options)));
            }
        };
    }

    /** One model, searched for one aim after the other. */
    private static final class Search {
        private final TeamModel model;
        private final Deadline deadline;
        private final List<Stage> stages = new ArrayList<>();
        private List<Option> best = List.of();
        private boolean reproducible = true;

        Search(TeamModel model, Deadline deadline) {
            this.model = model;
            this.deadline = deadline;
        }

        Stage last() {
            return stages.getLast();
        }

        Answer.Certainty minimize(Aim aim, LinearArgument expression) {
            model.model().minimize(expression);
            return run(aim, true);
        }

        void maximize(Aim aim, LinearArgument expression) {
            model.model().maximize(expression);
            run(aim, false);
        }

        private Answer.Certainty run(Aim aim, boolean minimized) {
            Answer answer = CpSat.solve(model.model(), deadline.share(0.6), Effort.LIGHT);
            deadline.spent(answer);
            reproducible &= !answer.endedByClock();
            if (answer.found()) {
                best = model.team(answer);
                model.startFrom(best);
                stages.add(new Stage(aim, answer.objective(), answer.bound(minimized)));
            } else if (!best.isEmpty()) {
                // no time was left even to look at the start: what was reached stays, nothing is proven
                long value = reached(aim);
                stages.add(new Stage(aim, value, minimized ? 0 : 1_000L * best.size()));
            }
            return answer.certainty();
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
                    .sorted(Comparator.comparing(Option::role).thenComparing(option -> options.candidate(option)
                            .id()))
                    .map(option -> new Member(
                            options.candidate(option).id(), option.role(), Reasons.of(option, best, options)))
                    .toList();
            TeamRequest request = options.request();
            Money perHour = Loosening.money(reached(Aim.COST), Money.zero(request.currency()));
            return new Team(
                    members, perHour, (int) reached(Aim.FIT), (int) reached(Aim.SITES), stages, reproducible);
        }
    }
}
