package org.secondchair.home.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SecondchairTest
@Import({AccessFixtures.class, DoorFixtures.class})
class DemoDoorTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void anOrdinaryServerHasNoOneClickSignIn() {
        assertThat(context.getBeanNamesForType(DemoDoor.class)).isEmpty();
        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(path -> path.startsWith("/demo")))
                .isEmpty();
        var door = new DemoDoor();
        door.entered(Persona.OWNER, new Actor(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(new HttpVisitor(port).get(door.path(Persona.OWNER)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void opensWithItsOwnSecretOnly() {
        var door = new DemoDoor();
        String token = door.path(Persona.OWNER).replaceFirst("^.*token=", "");
        assertThat(token).hasSizeGreaterThanOrEqualTo(24);
        assertThat(door.opensWith(token)).isTrue();
        assertThat(door.opensWith("")).isFalse();
        assertThat(new DemoDoor().opensWith(token)).as("each start has another").isFalse();
        assertThat(door.actor(Persona.OWNER)).isEmpty();
    }
}
