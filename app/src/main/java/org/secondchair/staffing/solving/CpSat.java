package org.secondchair.staffing.solving;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Runs models. One thread searches a model, which makes the answer depend on model, seed and effort alone; two
 * searches run at a time, the third waits. The wait counts for nobody's limit.
 */
public final class CpSat {
    private static final Semaphore PLACES = new Semaphore(2, true);

    private CpSat() {}

    /**
     * Loads the native library, unless it is loaded. It is unpacked into the system's folder for temporary files
     * first, which takes most of the time.
     *
     * @return how long it took
     */
    public static Duration load() {
        long start = System.nanoTime();
        Loaded.touch();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** An empty model; even building one takes the native library. */
    public static CpModel model() {
        Loaded.touch();
        return new CpModel();
    }

    /** @throws IllegalArgumentException when the model contradicts itself in form (a fault of the caller) */
    public static Answer solve(CpModel model, Limit limit, Effort effort) {
        PLACES.acquireUninterruptibly();
        try {
            CpSolver solver = new CpSolver();
            SatParameters.Builder settings = solver.getParameters();
            settings.setNumWorkers(1)
                    .setRandomSeed(limit.seed())
                    .setMaxTimeInSeconds(limit.wall().toNanos() / 1e9)
                    .setMaxDeterministicTime(limit.work());
            effort.apply(settings);
            CpSolverStatus status = solver.solve(model);
            boolean byClock = solver.wallTime() >= limit.wall().toNanos() / 1e9;
            return new Answer(
                    solver,
                    certainty(status),
                    byClock && (status == CpSolverStatus.FEASIBLE || status == CpSolverStatus.UNKNOWN));
        } finally {
            PLACES.release();
        }
    }

    private static Answer.Certainty certainty(CpSolverStatus status) {
        return switch (status) {
            case OPTIMAL -> Answer.Certainty.OPTIMAL;
            case FEASIBLE -> Answer.Certainty.FOUND;
            case INFEASIBLE -> Answer.Certainty.IMPOSSIBLE;
            case UNKNOWN -> Answer.Certainty.UNKNOWN;
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalArgumentException("the model is not well-formed");
        };
    }

    private static final class Loaded {
        static {
            Loader.loadNativeLibraries();
        }

        static void touch() {}
    }
}
