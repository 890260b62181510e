package org.secondchair.staffing.shift.digest;

import java.time.Clock;
import org.secondchair.staffing.shift.RosterVersion;
import org.springframework.context.ApplicationContext;

/** Makes a digest as the job does, by another clock. */
public final class DigestMaking {
    private DigestMaking() {}

    public static boolean make(ApplicationContext context, RosterVersion roster, Clock clock) {
        return context.getBean(MorningDigests.class).make(roster, clock.instant());
    }
}
