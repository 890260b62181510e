package org.secondchair.access.door;

import java.util.Set;
import java.util.UUID;
import org.secondchair.access.BenchPeople;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("secondchair.bench")
class InventedPeople implements BenchPeople {
    private final JdbcClient door;

    InventedPeople(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    @Override
    public UUID organization(String name) {
        UUID id = Ids.next();
        door.sql("insert into access.organization (id, name, kind, time_zone) values (:id, :name, :kind, 'UTC')")
                .param("id", id)
                .param("name", name)
                .param("kind", Organizations.Kind.FIRM.name())
                .update();
        return id;
    }

    @Override
    public Actor person(UUID organizationId, String name) {
        UUID id = Ids.next();
        door.sql("""
                        insert into access.person (id, organization_id, name, email, time_zone)
                        values (:id, :organization, :name, :email, 'UTC')
                        """)
                .param("id", id)
                .param("organization", organizationId)
                .param("name", name)
                .param("email", id + "@bench.example")
                .update();
        return new Actor(id, organizationId);
    }

    @Override
    public Actor person(UUID organizationId, String name, Set<Role> roles) {
        Actor person = person(organizationId, name);
        roles.forEach(role -> door.sql("""
                        insert into access.organization_role (person_id, organization_id, role)
                        values (:person, :organization, :role)
                        """)
                .param("person", person.personId())
                .param("organization", organizationId)
                .param("role", role.name())
                .update());
        return person;
    }
}
