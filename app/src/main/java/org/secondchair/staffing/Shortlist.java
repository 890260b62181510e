package org.secondchair.staffing;

import java.util.List;
import java.util.UUID;

/**
 * Candidates for a request.
 *
 * @param fitting who fulfils every hard rule, best first
 * @param near who misses exactly one, best first
 * @param whole false when the bench holds more than was looked at
 */
public record Shortlist(List<Listed> fitting, List<Listed> near, boolean whole) {
    /** @param name empty in a blind list, as the reference is */
    public record Listed(
            UUID professionalId, String name, String reference, Judgement judgement, Clearance clearance) {}

    public Shortlist {
        fitting = List.copyOf(fitting);
        near = List.copyOf(near);
    }
}
