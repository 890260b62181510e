package org.secondchair.staffing.team;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.Answer.Certainty;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.solving.Deadline;
import org.secondchair.staffing.solving.Effort;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.Options.Exchange;
import org.secondchair.staffing.team.Options.Option;
import org.secondchair.staffing.team.TeamOutcome.Change;
import org.secondchair.staffing.team.TeamOutcome.Infeasible;
import org.secondchair.staffing.team.TeamOutcome.Relaxation;

/** Why a request cannot be met, and what to ask for instead. */
final class Clashes {
    /** Beyond these nobody reads on. */
    private static final int MOST_RELAXATIONS = 5;

    private final List<Candidate> pool;
    private final TeamRequest request;
    private final Options options;
    private final Deadline deadline;

    Clashes(List<Candidate> pool, TeamRequest request, Limit limit) {
        this.pool = pool;
        this.request = request;
        this.options = new Options(pool, request, false, Exchange.BY_COST, List.of());
        this.deadline = new Deadline(limit);
    }

    /** @param retry answers a loosened request */
    Infeasible explain(Retry retry) {
        TeamModel model = new TeamModel(options, true);
        TreeSet<Integer> clash = new TreeSet<>();
        boolean smallest = smallest(model, clash);
        List<Requirement> named =
                clash.stream().map(request.requirements()::get).toList();
        return new Infeasible(named, smallest, relaxations(retry));
    }

    /** What is asked again after loosening. */
    @FunctionalInterface
    interface Retry {
        TeamOutcome solve(List<Candidate> pool, TeamRequest request, Limit limit);
    }

    /**
     * Leaves out one requirement after the other; what can be met without it was needed for the clash. The solver's own
     * explanations only make the set shrink faster.
     */
    private boolean smallest(TeamModel model, TreeSet<Integer> clash) {
        for (int i = 0; i < request.requirements().size(); i++) {
            clash.add(i);
        }
        boolean certain = shrink(model, clash, deadline.share(0.2)) == Certainty.IMPOSSIBLE;
        for (int i : List.copyOf(clash)) {
            if (!clash.contains(i)) {
                continue;
            }
            TreeSet<Integer> without = new TreeSet<>(clash);
            without.remove(i);
            switch (shrink(model, without, deadline.share(0.2))) {
                case IMPOSSIBLE -> {
                    clash.clear();
                    clash.addAll(without);
                }
                case OPTIMAL, FOUND -> {}
                case UNKNOWN -> certain = false;
            }
        }
        return certain;
    }

    /** Tries these requirements; when they clash, only the solver's explanation of it is left of them. */
    private Certainty shrink(TeamModel model, TreeSet<Integer> requirements, Limit limit) {
        model.model().clearAssumptions();
        Map<Integer, Integer> byLiteral = new LinkedHashMap<>();
        for (int i : requirements) {
            Literal held = model.held().get(i);
            model.model().addAssumption(held);
            byLiteral.put(held.getIndex(), i);
        }
        Answer answer = CpSat.solve(model.model(), limit, Effort.LIGHT);
        deadline.spent(answer);
        if (answer.certainty() == Certainty.IMPOSSIBLE) {
            List<Integer> named = answer.clashingAssumptions().stream()
                    .map(byLiteral::get)
                    .filter(index -> index != null)
                    .toList();
            if (!named.isEmpty()) {
                requirements.retainAll(named);
            }
        }
        return answer.certainty();
    }

    /**
     * The lowest price over all sets of requirements that may be loosened, then the lowest over the sets that do not
     * contain that one, and so on. Each is tried with the request it stands for.
     */
    private List<Relaxation> relaxations(Retry retry) {
        TeamModel model = new TeamModel(options, true);
        LinearExprBuilder price = LinearExpr.newBuilder();
        for (int i = 0; i < request.requirements().size(); i++) {
            price.addTerm(
                    model.shortfalls().get(i),
                    Loosening.price(request.requirements().get(i)));
        }
        model.model().minimize(price);
        LinearExprBuilder seated = LinearExpr.newBuilder();
        request.requirements().stream()
                .filter(Requirement.HeadCount.class::isInstance)
                .map(Requirement.HeadCount.class::cast)
                .forEach(count -> seated.add(model.inRole(count.role())));
        model.model().addGreaterOrEqual(seated, 1);
        List<Relaxation> found = new ArrayList<>();
        for (int turn = 0; turn < MOST_RELAXATIONS; turn++) {
            Answer answer = CpSat.solve(model.model(), deadline.share(0.25), Effort.LIGHT);
            deadline.spent(answer);
            if (!answer.found()) {
                break;
            }
            List<Literal> touched = new ArrayList<>();
            List<Change> changes = changes(model, answer, touched);
            tried(changes, answer, retry).ifPresent(found::add);
            model.model().addBoolOr(touched.toArray(Literal[]::new));
        }
        found.sort(Comparator.comparingLong(Relaxation::price));
        return found;
    }

    private List<Change> changes(TeamModel model, Answer answer, List<Literal> touched) {
        List<Option> team = model.team(answer);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < request.requirements().size(); i++) {
            long shortfall = answer.value(model.shortfalls().get(i));
            if (shortfall > 0) {
                Requirement requirement = request.requirements().get(i);
                changes.add(new Change(requirement, Loosening.loosened(requirement, shortfall, team)));
                touched.add(model.held().get(i));
            }
        }
        return changes;
    }

    private Optional<Relaxation> tried(List<Change> changes, Answer answer, Retry retry) {
        TeamRequest asked = asked(changes);
        if (!(retry.solve(pool, asked, deadline.left()) instanceof TeamOutcome.Found(Team team))) {
            return Optional.empty();
        }
        // a budget is asked for as it is needed, not in whole steps
        List<Change> exact = changes.stream()
                .map(change -> change.from() instanceof Requirement.Budget
                        ? new Change(change.from(), List.of(new Requirement.Budget(team.perHour())))
                        : change)
                .toList();
        boolean proven = answer.certainty() == Certainty.OPTIMAL;
        return Optional.of(new Relaxation(exact, answer.objective(), proven, asked(exact), team));
    }

    private TeamRequest asked(List<Change> changes) {
        Map<Requirement, List<Requirement>> instead = new LinkedHashMap<>();
        changes.forEach(change -> instead.put(change.from(), change.to()));
        return request.withAll(request.requirements().stream()
                .flatMap(one -> instead.getOrDefault(one, List.of(one)).stream())
                .toList());
    }
}
