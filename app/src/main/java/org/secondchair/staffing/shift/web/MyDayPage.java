package org.secondchair.staffing.shift.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.shift.MyDay;

/**
 * @param feedMadeAt since when a calendar can read the shifts; null when none can
 * @param feed its whole address, shown once after it was made; empty otherwise
 * @param at key of the shift that {@code wrong} is about; null for none
 */
public record MyDayPage(
        MyDay day,
        @Nullable Instant feedMadeAt,
        String feed,
        @Nullable UUID at,
        String wrong,
        String about,
        String done,
        String open) {}
