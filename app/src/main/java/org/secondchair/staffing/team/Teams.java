package org.secondchair.staffing.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.Deadline;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.Options.Exchange;
import org.secondchair.staffing.team.Team.Aim;

/**
 * Picks teams. Aims count one after the other, as {@link Aim} lists them; each is settled, with a bound, before the next
 * is looked at, so that no weights have to be chosen and each has a gap of its own to show.
 *
 * <p>Same pool in the same order, same request, same limit: same team, unless time by the clock ran out.
 */
public final class Teams {
    /** Of so many options a model is small enough as it is. */
    private static final int FEW = 120;

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
        Narrowing narrowing = new Narrowing(options, differBy);
        int shared = Math.max(0, request.size() - differBy);
        boolean many = options.kept().size() > FEW;
        long affordable = affordable(request);
        Search search = new Search(
                many ? options.few(narrowing.likely()) : options,
                apart,
                shared,
                new Deadline(limit),
                narrowing.bound());
        if (many) {
            if (search.minimize(Aim.COST).found()) {
                affordable = Math.min(affordable, search.last().value());
            }
            search.forget();
            search.on(options.narrowed(narrowing.within(affordable)));
        }
        if (search.minimize(Aim.COST).certainty() == Answer.Certainty.IMPOSSIBLE) {
            return Optional.empty();
        }
        if (search.nothingFound()) {
            return Optional.of(new TeamOutcome.OutOfTime());
        }
        long ceiling = search.last().value() * (1_000 + request.tolerancePerMille()) / 1_000;
        search.on(options.narrowed(narrowing.within(ceiling)));
        search.atMost(TeamModel::cost, ceiling);
        search.maximize(Aim.FIT);
        search.atLeast(TeamModel::fit, search.last().value());
        search.minimize(Aim.SITES);
        if (bought) {
            search.atMost(TeamModel::siteCount, search.last().value());
            search.minimize(Aim.COST_WITHIN_TOLERANCE);
        }
        return Optional.of(new TeamOutcome.Found(search.team(options)));
    }

    private static long affordable(TeamRequest request) {
        return request.requirements().stream()
                .filter(Requirement.Budget.class::isInstance)
                .mapToLong(one -> Candidate.minor(((Requirement.Budget) one).perHour()))
                .min()
                .orElse(Long.MAX_VALUE / 2);
    }
}
