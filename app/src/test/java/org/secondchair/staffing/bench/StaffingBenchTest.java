package org.secondchair.staffing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.staffing.team.Candidate;

class StaffingBenchTest {

    @Test
    void thePoolIsTheSameForTheSameSeedAndCoversFiftyJurisdictions() {
        List<Candidate> pool = Pool.of(5, 2_500);
        assertThat(Pool.of(5, 2_500)).isEqualTo(pool);
        assertThat(Pool.of(6, 2_500)).isNotEqualTo(pool);
        assertThat(pool.stream().flatMap(one -> one.admissions().stream()).distinct())
                .hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void measuresTeamsAndRostersWithoutBreakingARule() {
        Map<String, Object> keys = new StaffingBench()
                .run(
                        BenchOptions.parse(List.of("--seeds", "2", "--professionals", "800", "--rosters", "1")),
                        new PrintStream(new ByteArrayOutputStream()));
        assertThat(keys)
                .containsEntry("seeds", 2)
                .containsEntry("hardViolations", 0)
                .containsKeys("provenOptimal", "p95Ms", "rosterGap", "rosterP95Ms");
    }
}
