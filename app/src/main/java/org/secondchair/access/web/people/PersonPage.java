package org.secondchair.access.web.people;

import java.util.List;
import java.util.Set;
import org.secondchair.access.People;
import org.secondchair.access.Role;

/**
 * One colleague, for the administrator.
 *
 * @param offered roles that the administrator may give
 * @param self whether it is the administrator
 */
public record PersonPage(People.Person person, Set<Role> roles, List<Role> offered, boolean self) {
    public PersonPage {
        roles = Set.copyOf(roles);
        offered = List.copyOf(offered);
    }
}
