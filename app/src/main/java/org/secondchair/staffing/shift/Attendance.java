package org.secondchair.staffing.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When somebody began a shift, and ended it. @param endedAt null before */
public record Attendance(
        UUID shiftKey, Instant startedAt, @Nullable Instant endedAt) {}
