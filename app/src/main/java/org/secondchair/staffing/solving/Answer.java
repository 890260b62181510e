package org.secondchair.staffing.solving;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.Literal;
import java.util.List;

/** What a search found. Values may be asked for only when something was found. */
public final class Answer {
    /** How certain the answer is. */
    public enum Certainty {
        OPTIMAL,
        FOUND,
        IMPOSSIBLE,
        UNKNOWN
    }

    private final CpSolver solver;
    private final Certainty certainty;
    private final boolean endedByClock;

    Answer(CpSolver solver, Certainty certainty, boolean endedByClock) {
        this.solver = solver;
        this.certainty = certainty;
        this.endedByClock = endedByClock;
    }

    public Certainty certainty() {
        return certainty;
    }

    public boolean found() {
        return certainty == Certainty.OPTIMAL || certainty == Certainty.FOUND;
    }

    /** Whether time by the clock ended the search, so that another run may find something else. */
    public boolean endedByClock() {
        return endedByClock;
    }

    public long objective() {
        return Math.round(solver.objectiveValue());
    }

    /** No answer can be better than this; rounded away from the objective's side that would flatter. */
    public long bound(boolean minimized) {
        double bound = solver.bestObjectiveBound();
        return (long) (minimized ? Math.ceil(bound - 1e-6) : Math.floor(bound + 1e-6));
    }

    public boolean holds(Literal literal) {
        return solver.booleanValue(literal);
    }

    public long value(LinearArgument expression) {
        return solver.value(expression);
    }

    /** Indices of assumed literals that cannot hold together; not necessarily the fewest. */
    public List<Integer> clashingAssumptions() {
        return solver.sufficientAssumptionsForInfeasibility();
    }

    double work() {
        return solver.response().getDeterministicTime();
    }
}
