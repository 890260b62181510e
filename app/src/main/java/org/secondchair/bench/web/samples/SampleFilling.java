package org.secondchair.bench.web.samples;

import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.generator.SampleProfessionals;
import org.secondchair.bench.web.SubmissionKey;
import org.secondchair.bench.web.Today;
import org.secondchair.tenancy.Once;
import org.springframework.stereotype.Component;

/** The step that page and API have in common. */
@Component
class SampleFilling {
    static final int MOST = 2_500;

    private final SampleProfessionals samples;
    private final Professionals professionals;
    private final Today today;
    private final Once once;

    SampleFilling(SampleProfessionals samples, Professionals professionals, Today today, Once once) {
        this.samples = samples;
        this.professionals = professionals;
        this.today = today;
        this.once = once;
    }

    /**
     * Made-up people never stand beside real ones.
     *
     * @param people 1 to {@link #MOST}
     * @return how many were made up; 0 when somebody is on the bench already
     */
    int fill(long seed, int people, String key) {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " people");
        }
        // a repeated key is answered with what was made the first time, whoever is on the bench by then
        boolean empty = professionals.count(ProfessionalQuery.ALL) == 0;
        return once.once(SubmissionKey.checked(key), Integer.class, () -> {
            if (!empty) {
                return 0;
            }
            samples.take(seed, people, today.here(), _ -> {});
            return people;
        });
    }
}
