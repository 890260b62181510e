package org.secondchair.bench.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.secondchair.bench.NewProfessional;
import org.secondchair.bench.Professionals;
import org.springframework.stereotype.Component;

/**
 * Made-up professionals over more than eighty jurisdictions, put onto the acting organization's bench the way an import
 * does. They are marked as samples, and their references begin with {@code S-}.
 */
@Component
public class SampleProfessionals implements Professionals.Samples {
    private static final int BATCH = 1_000;

    private final Professionals professionals;

    SampleProfessionals(Professionals professionals) {
        this.professionals = professionals;
    }

    /**
     * The same seed and day make the same people; a repeated call writes them anew instead of doubling them, except that
     * vetting and calendar gain the same lines again.
     *
     * @param today from which the dates of checks, expiries and absences are reckoned
     * @param progress told how many are on the bench so far
     * @return ids by reference, the first 10,000 alone
     */
    @Override
    public Map<String, UUID> take(long seed, int howMany, LocalDate today, IntConsumer progress) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (int from = 0; from < howMany; from += BATCH) {
            Map<String, UUID> taken = professionals.takeAll(made(seed, from, Math.min(howMany, from + BATCH), today));
            if (ids.size() < 10_000) {
                ids.putAll(taken);
            }
            progress.accept(Math.min(howMany, from + BATCH));
        }
        return ids;
    }

    /** Those of these numbers, without writing them anywhere. */
    public static List<NewProfessional> made(long seed, int from, int until, LocalDate today) {
        var generator = new ProfessionalGenerator(seed, today);
        List<NewProfessional> made = new ArrayList<>();
        for (int number = from; number < until; number++) {
            made.add(generator.make(number));
        }
        return made;
    }
}
