package org.secondchair.staffing.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Candidate;
import org.secondchair.staffing.team.Candidate.Level;
import org.secondchair.staffing.team.Requirement;
import org.secondchair.staffing.team.TeamRequest;

/** Requests for twenty seats that differ with the seed in everything but their size. */
final class Requests {
    private Requests() {}

    static TeamRequest of(long seed, List<Candidate> pool) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5EED);
        List<Requirement> asked = new ArrayList<>();
        asked.add(new Requirement.HeadCount("reviewer", 18));
        asked.add(new Requirement.Ratio("lead", "reviewer", 10));
        asked.add(new Requirement.Admitted("US-NY", random.nextInt(1, 4), Optional.empty()));
        asked.add(new Requirement.Admitted(
                random.nextBoolean() ? "DE" : "GB-ENG", random.nextInt(1, 4), Optional.empty()));
        asked.add(new Requirement.Admitted("US", 1, Optional.of("lead")));
        asked.add(new Requirement.Speaking("de", Level.C1, random.nextInt(2, 6), Optional.empty()));
        asked.add(new Requirement.Speaking(
                random.nextBoolean() ? "ja" : "fr", Level.B2, random.nextInt(2, 5), Optional.empty()));
        asked.add(new Requirement.Skilled("privilege", random.nextInt(4, 9), Optional.of("reviewer")));
        asked.add(new Requirement.Skilled("redaction", random.nextInt(2, 7), Optional.empty()));
        asked.add(new Requirement.Skilled("contracts", random.nextInt(1, 5), Optional.empty()));
        boolean west = random.nextBoolean();
        asked.add(new Requirement.Overlapping(
                ZoneId.of(west ? "America/New_York" : "Europe/Berlin"),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalDate.of(2026, 3, 16),
                60 * random.nextInt(1, 4)));
        asked.add(new Requirement.HoursEach(10 + 5 * random.nextInt(3)));
        asked.add(new Requirement.HoursTogether(500 + 20 * random.nextInt(6)));
        asked.add(new Requirement.Budget(Money.of(String.valueOf(1_900), "USD")));
        if (random.nextInt(3) == 0) {
            asked.add(new Requirement.FewSites(random.nextInt(5, 9)));
        }
        Set<UUID> excluded = new HashSet<>();
        pool.stream().filter(_ -> random.nextInt(33) == 0).map(Candidate::id).forEach(excluded::add);
        return new TeamRequest(Pool.CURRENCY, asked, excluded, 0);
    }
}
