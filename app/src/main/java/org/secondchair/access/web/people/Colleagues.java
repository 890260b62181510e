package org.secondchair.access.web.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.OrganizationRoles;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** What the administrator's pages and the API both do with people. */
@Component
class Colleagues {
    private static final int PAGE = 50;

    private final People people;
    private final OrganizationRoles roles;

    Colleagues(People people, OrganizationRoles roles) {
        this.people = people;
        this.roles = roles;
    }

    Page<PeoplePage.Row> page(String filter, @Nullable String after) {
        Page<People.Person> found = people.colleagues(filter, after, PAGE);
        Map<UUID, Set<Role>> held =
                roles.of(found.items().stream().map(People.Person::id).toList());
        List<PeoplePage.Row> rows = found.items().stream()
                .map(person -> new PeoplePage.Row(person, held.getOrDefault(person.id(), Set.of())))
                .toList();
        return new Page<>(rows, found.next());
    }

    /** A colleague; people of other organizations are not found, even where a matter is shared with them. */
    People.Person person(UUID personId) {
        return people.find(personId)
                .filter(person ->
                        person.organizationId().equals(Acting.current().organizationId()))
                .orElseThrow(Refusal::missing);
    }

    Set<Role> roles(UUID personId) {
        return roles.of(List.of(personId)).getOrDefault(personId, Set.of());
    }

    void change(UUID personId, Set<Role> wanted) {
        switch (roles.change(personId, wanted)) {
            case OrganizationRoles.Change.Changed _ -> {}
            case OrganizationRoles.Change.NoSuchPerson _ -> throw Refusal.missing();
            case OrganizationRoles.Change.YourOwn _ ->
                throw Refusal.because(Refusal.Kind.CONFLICT, "access.people.own-administration");
            case OrganizationRoles.Change.OperatorsOnly _ ->
                throw Refusal.because(Refusal.Kind.FORBIDDEN, "access.people.operators-only");
        }
    }

    void disable(UUID personId) {
        if (person(personId).id().equals(Acting.current().personId())) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "access.people.not-yourself");
        }
        people.disable(personId);
    }

    void enable(UUID personId) {
        people.enable(person(personId).id());
    }

    /** @throws Refusal when one of the words is no role */
    static Set<Role> parse(@Nullable List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names == null ? List.<String>of() : names) {
            try {
                roles.add(Role.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.people.no-such-role");
            }
        }
        return roles;
    }
}
