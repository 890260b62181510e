package org.secondchair.access.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.access.door.Invitations;
import org.secondchair.kernel.Page;
import org.secondchair.ui.ListQuery;

/**
 * The people of an organization and its open invitations.
 *
 * @param email as given for an invitation that was not taken
 * @param trouble key of what is wrong with it; empty when nothing is
 */
public record PeoplePage(
        ListQuery list, Page<Row> people, List<Invitations.Open> invitations, String email, String trouble) {
    public record Row(People.Person person, Set<Role> roles) {
        public Row {
            roles = Set.copyOf(roles);
        }
    }

    /** Roles that an invitation may carry: an operator is made of a person who is known. */
    public List<Role> offered() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PLATFORM_OPERATOR)
                .toList();
    }

    public PeoplePage {
        invitations = List.copyOf(invitations);
    }
}
