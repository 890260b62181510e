package org.secondchair.staffing.solving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.secondchair.staffing.solving.Answer.Certainty;

class CpSatTest {

    private static CpModel knapsack(int seed, int things) {
        Random random = new Random(seed);
        CpModel model = CpSat.model();
        LinearExprBuilder weight = LinearExpr.newBuilder();
        LinearExprBuilder worth = LinearExpr.newBuilder();
        for (int i = 0; i < things; i++) {
            BoolVar taken = model.newBoolVar("");
            weight.addTerm(taken, random.nextInt(50, 200));
            worth.addTerm(taken, random.nextInt(50, 200));
        }
        model.addLessOrEqual(weight, 40L * things);
        model.maximize(worth);
        return model;
    }

    /** A market split: tiny and notoriously hard. */
    private static CpModel split() {
        Random random = new Random(3);
        CpModel model = CpSat.model();
        BoolVar[] side = new BoolVar[40];
        for (int i = 0; i < side.length; i++) {
            side[i] = model.newBoolVar("");
        }
        for (int product = 0; product < 5; product++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            long all = 0;
            for (BoolVar one : side) {
                int amount = random.nextInt(100);
                sum.addTerm(one, amount);
                all += amount;
            }
            model.addEquality(sum, all / 2);
        }
        return model;
    }

    @Test
    void theSameModelAndSeedGiveTheSameAnswer() {
        Answer one = CpSat.solve(knapsack(1, 60), Limit.ofSeconds(20), Effort.LIGHT);
        Answer two = CpSat.solve(knapsack(1, 60), Limit.ofSeconds(20), Effort.LIGHT);
        assertThat(one.certainty()).isEqualTo(Certainty.OPTIMAL);
        assertThat(two.objective()).isEqualTo(one.objective()).isEqualTo(one.bound(false));
        assertThat(two.work()).isEqualTo(one.work());
    }

    @Test
    void effortEndsASearchWithoutTheClock() {
        Answer answer = CpSat.solve(split(), new Limit(Duration.ofMinutes(5), 0.05, 1), Effort.THOROUGH);
        assertThat(answer.certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(answer.endedByClock()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void twoHundredSearchesLeaveNeitherThreadsNorMemoryBehind() throws IOException {
        searches(60);
        long threads = status("Threads:");
        long before = status("VmRSS:");
        searches(200);
        assertThat(status("Threads:")).isLessThanOrEqualTo(threads + 2);
        assertThat(status("VmRSS:") - before).as("growth in KiB").isLessThan(80_000);
    }

    private static void searches(int count) {
        for (int seed = 0; seed < count; seed++) {
            assertThat(CpSat.solve(knapsack(seed, 120), Limit.ofSeconds(20), Effort.LIGHT)
                            .found())
                    .isTrue();
        }
        System.gc();
    }

    private static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
    }
}
