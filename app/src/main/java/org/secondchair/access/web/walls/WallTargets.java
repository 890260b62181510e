package org.secondchair.access.web.walls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Memberships;
import org.secondchair.access.Walls;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.stereotype.Component;

/**
 * Who can be shut out of a matter: the people who have or had a seat in it, and their organizations. Nobody shuts
 * themselves or their own organization out: nobody might be left who can lift that.
 */
@Component
class WallTargets {
    private static final String PERSON = "person:";
    private static final String ORGANIZATION = "organization:";

    private final Memberships memberships;
    private final Walls walls;

    WallTargets(Memberships memberships, Walls walls) {
        this.memberships = memberships;
        this.walls = walls;
    }

    Map<String, String> of(UUID matterId) {
        Map<String, String> people = new LinkedHashMap<>();
        Map<String, String> organizations = new LinkedHashMap<>();
        Actor me = Acting.current();
        for (Memberships.Membership seat : memberships.of(matterId)) {
            if (!seat.personId().equals(me.personId())) {
                people.put(PERSON + seat.personId(), seat.personName() + " · " + seat.organizationName());
            }
            if (!seat.organizationId().equals(me.organizationId())) {
                organizations.put(ORGANIZATION + seat.organizationId(), seat.organizationName());
            }
        }
        people.putAll(organizations);
        return people;
    }

    /** Empty when the target is nobody in this matter. */
    Optional<UUID> raise(UUID matterId, String target, String reason) {
        if (!of(matterId).containsKey(target)) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(target.substring(target.indexOf(':') + 1));
        return Optional.of(
                target.startsWith(PERSON)
                        ? walls.raiseAgainstPerson(matterId, id, reason)
                        : walls.raiseAgainstOrganization(matterId, id, reason));
    }
}
