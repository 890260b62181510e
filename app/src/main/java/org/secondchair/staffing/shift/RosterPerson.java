package org.secondchair.staffing.shift;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Availability;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.SeatRole;

/**
 * Somebody who can be put on a roster.
 *
 * @param personId their account; null while they have none
 * @param places where they work, the first is where they live
 * @param availability days given away to this very request count as free
 * @param hoursLeft how many hours they may still work on the request; null for no cap
 */
public record RosterPerson(
        UUID professionalId,
        String name,
        @Nullable UUID personId,
        SeatRole role,
        List<String> places,
        Availability availability,
        Money hourlyRate,
        @Nullable Integer hoursLeft) {
    public RosterPerson {
        places = List.copyOf(places);
    }

    boolean supervises() {
        return role == SeatRole.LEAD;
    }
}
