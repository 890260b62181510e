package org.secondchair.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check was run or a hit decided: this is how the subject stands now, changed or not. Published in the transaction that
 * did it, on behalf of somebody of the matter's own organization.
 *
 * @param waivedUntil when what is cleared stops being so; null where it does not
 * @param before how the subject stood until then
 * @param asked it was run because somebody of the provider's asked for it: {@link ConflictsAnswered} follows
 */
public record ConflictStateChanged(
        UUID matterId,
        UUID subjectId,
        ConflictCheck.State state,
        @Nullable Instant waivedUntil,
        ConflictCheck.State before,
        boolean asked) {}
