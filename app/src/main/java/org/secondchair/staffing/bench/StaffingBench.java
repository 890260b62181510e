package org.secondchair.staffing.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.staffing.roster.RosterChecks;
import org.secondchair.staffing.roster.RosterOutcome;
import org.secondchair.staffing.roster.RosterRequest;
import org.secondchair.staffing.roster.Rosters;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.Candidate;
import org.secondchair.staffing.team.TeamChecks;
import org.secondchair.staffing.team.TeamOutcome;
import org.secondchair.staffing.team.TeamRequest;
import org.secondchair.staffing.team.Teams;
import org.springframework.stereotype.Component;

/**
 * Teams of twenty out of a made-up pool, and weekends of a hundred people over eighteen blocks, one per seed. Every plan
 * is held against checks that share no code with the search.
 */
@Component
final class StaffingBench implements Bench {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int WARM_UP = 10;
    private static final int ROSTER_PEOPLE = 100;
    private static final int ROSTER_SECONDS = 5;

    @Override
    public String name() {
        return "staffing";
    }

    @Override
    public String summary() {
        return "teams and rosters: --seeds K, --professionals N, --rosters R";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int seeds = options.number("seeds", 100);
        int professionals = options.number("professionals", 2_500);
        int rosters = options.number("rosters", Math.min(seeds, 10));
        if (seeds < 1 || professionals < 100 || rosters < 1) {
            throw new IllegalArgumentException("needs at least one seed, 100 professionals and one roster");
        }
        out.printf(
                "native library unpacked and loaded in %,d ms%n", CpSat.load().toMillis());
        for (int seed = 0; seed < WARM_UP; seed++) {
            List<Candidate> pool = Pool.of(-1 - seed, professionals);
            Teams.solve(pool, Requests.of(-1 - seed, pool), Limit.ofSeconds(10));
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("seeds", seeds);
        int violations = teams(seeds, professionals, keys, out);
        violations += rosters(rosters, keys, out);
        keys.put("hardViolations", violations);
        return keys;
    }

    private static int teams(int seeds, int professionals, Map<String, Object> keys, PrintStream out) {
        double[] millis = new double[seeds];
        double[] work = new double[seeds];
        int proven = 0;
        int inTime = 0;
        int violations = 0;
        int compared = 0;
        double ratios = 0;
        for (int seed = 0; seed < seeds; seed++) {
            List<Candidate> pool = Pool.of(seed, professionals);
            TeamRequest request = Requests.of(seed, pool);
            double before = processorMillis();
            long start = System.nanoTime();
            TeamOutcome outcome = Teams.solve(pool, request, Limit.ofSeconds(10));
            millis[seed] = (System.nanoTime() - start) / 1e6;
            work[seed] = processorMillis() - before;
            switch (outcome) {
                case TeamOutcome.Found(var team) -> {
                    proven += team.provenOptimal() ? 1 : 0;
                    inTime += team.provenOptimal() && millis[seed] < SECOND.toMillis() ? 1 : 0;
                    violations += TeamChecks.violations(pool, request, team).size();
                    Optional<Integer> greedy = GreedyTeam.cost(pool, request);
                    if (greedy.isPresent()) {
                        compared++;
                        ratios += greedy.get() / team.perHour().amount().doubleValue();
                    }
                }
                case TeamOutcome.Infeasible infeasible -> out.println("seed " + seed + ": " + infeasible.clash());
                case TeamOutcome.OutOfTime() -> out.println("seed " + seed + ": out of time");
            }
        }
        Arrays.sort(millis);
        Arrays.sort(work);
        out.printf(
                "teams of 20 from %,d: proven %d of %d, %d of them within a second; p50 %.0f ms, p95 %.0f, most %.0f; "
                        + "processor time p50 %.0f ms, p95 %.0f%n",
                professionals,
                proven,
                seeds,
                inTime,
                quantile(millis, 0.5),
                quantile(millis, 0.95),
                millis[seeds - 1],
                quantile(work, 0.5),
                quantile(work, 0.95));
        out.printf(
                "greedy: no valid team for %d of %d; where it found one, it costs %.2f times as much%n",
                seeds - compared, seeds, compared == 0 ? Double.NaN : ratios / compared);
        keys.put("provenOptimal", proven);
        keys.put("provenWithinASecond", inTime);
        keys.put("p95Ms", Math.round(quantile(millis, 0.95)));
        keys.put("processorP95Ms", Math.round(quantile(work, 0.95)));
        if (compared > 0) {
            keys.put("greedyCostRatio", Math.round(100 * ratios / compared) / 100.0);
        }
        return violations;
    }

    private static int rosters(int seeds, Map<String, Object> keys, PrintStream out) {
        double[] millis = new double[seeds];
        double worst = 0;
        double sum = 0;
        int violations = 0;
        int covered = 0;
        for (int seed = 0; seed < seeds; seed++) {
            RosterRequest request = Weekends.of(seed, ROSTER_PEOPLE);
            long start = System.nanoTime();
            RosterOutcome outcome = Rosters.plan(request, Limit.ofSeconds(ROSTER_SECONDS));
            millis[seed] = (System.nanoTime() - start) / 1e6;
            covered += outcome instanceof RosterOutcome.Covered ? 1 : 0;
            worst = Math.max(worst, outcome.roster().gap());
            sum += outcome.roster().gap();
            violations +=
                    RosterChecks.violations(request, outcome.roster().shifts()).size();
        }
        Arrays.sort(millis);
        out.printf(
                "rosters of %d people over %d blocks: covered %d of %d; gap mean %.2f %%, worst %.2f %%; "
                        + "p50 %.0f ms, p95 %.0f%n",
                ROSTER_PEOPLE,
                Weekends.BLOCKS,
                covered,
                seeds,
                100 * sum / seeds,
                100 * worst,
                quantile(millis, 0.5),
                quantile(millis, 0.95));
        keys.put("rosters", seeds);
        keys.put("rostersCovered", covered);
        keys.put("rosterGap", Math.round(worst * 10_000) / 10_000.0);
        keys.put("rosterP95Ms", Math.round(quantile(millis, 0.95)));
        return violations;
    }

    private static double processorMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e6
                : 0;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
