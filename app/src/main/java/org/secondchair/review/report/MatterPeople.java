package org.secondchair.review.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.springframework.stereotype.Component;

/** Names and organizations of those who worked in a matter, past members too. */
@Component
class MatterPeople {
    /** @param organizations names by id of the person */
    record Known(Map<UUID, String> names, Map<UUID, String> organizations, Map<UUID, UUID> organizationOf) {
        /** The name, or the end of the id of somebody whom nobody here can name any more. */
        String name(UUID person) {
            return names.getOrDefault(person, "…" + person.toString().substring(28));
        }

        String organization(UUID person) {
            return organizations.getOrDefault(person, "");
        }
    }

    private final Memberships memberships;
    private final People people;

    MatterPeople(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    @SafeVarargs
    final Known of(UUID matterId, Collection<UUID>... wanted) {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, String> organizations = new HashMap<>();
        Map<UUID, UUID> organizationOf = new HashMap<>();
        for (Memberships.Membership seat : memberships.of(matterId)) {
            names.put(seat.personId(), seat.personName());
            organizations.put(seat.personId(), seat.organizationName());
            organizationOf.put(seat.personId(), seat.organizationId());
        }
        Set<UUID> others = new HashSet<>();
        List.of(wanted).forEach(others::addAll);
        others.removeAll(names.keySet());
        names.putAll(people.names(others));
        return new Known(names, organizations, organizationOf);
    }
}
