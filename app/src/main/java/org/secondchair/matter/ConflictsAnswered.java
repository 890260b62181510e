package org.secondchair.matter;

import java.util.List;
import java.util.UUID;

/** All checks that a person of the provider's asked for at one time were run. */
public record ConflictsAnswered(UUID matterId, UUID askedBy, List<UUID> subjectIds) {
    public ConflictsAnswered {
        subjectIds = List.copyOf(subjectIds);
    }
}
