package org.secondchair.home.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.audit.History;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Plays the demo with one custodian's documents; needs an installation without any organization. */
@SecondchairTest
@Import(DoorFixtures.class)
@ContextConfiguration(initializers = {SecondchairTest.Surroundings.class, DemoTest.WithADoor.class})
@TestPropertySource(properties = "secondchair.test=demo")
@DirtiesContext
class DemoTest {
    static final class WithADoor implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton(DemoDoor.class.getName(), new DemoDoor());
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    DoorFixtures fixtures;

    @Autowired
    DemoDoor door;

    @Autowired
    History history;

    @TempDir
    Path scratch;

    @Test
    void goesFromTheFirstLinkToAReportThatAddsUp() throws IOException {
        assertThat(visit(Persona.OWNER).statusCode())
                .as("before anybody has come in")
                .isEqualTo(503);
        var said = new ByteArrayOutputStream();
        var plan = new Story.Plan(
                "http://127.0.0.1:" + port, fixtures.firstStartLink(), "tide over tin roofs", scratch, 7, 1, 1_000);
        var terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        Story.Ending ending = new Story(plan, door, terminal).play();

        assertThat(ending.addsUp()).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "is refused:",
                        "The client has not released the engagement yet.",
                        "undertakings are confirmed",
                        "it adds up",
                        "head of the log",
                        "recall     ")
                .doesNotContain("NOT ADD UP");
        assertThat(types(Persona.OWNER, ending.matter()))
                .as("the attempt that was refused stands in the record")
                .contains("access.refused-while-locked");
        eachPersonaComesInByAClickAndSeesWhatIsTheirs(ending.matter());
        onlyThisMachineGetsIn();
    }

    private void eachPersonaComesInByAClickAndSeesWhatIsTheirs(String matter) {
        for (Persona persona : Persona.values()) {
            HttpVisitor visitor = new HttpVisitor(port);
            assertThat(visitor.get(door.path(persona)).statusCode()).isEqualTo(200);
            assertThat(visitor.json("GET", "/api/session", "").body()).contains(persona.personName());
            int status = visitor.json("GET", "/api/matters/" + matter, "").statusCode();
            assertThat(status).as(persona.personName()).isEqualTo(persona == Persona.OUTSIDER ? 404 : 200);
        }
        Actor owner = door.actor(Persona.OWNER).orElseThrow();
        assertThat(types(Persona.OWNER, owner.organizationId().toString())).contains("home.demo-signed-in");
    }

    private java.util.List<String> types(Persona reader, String scope) {
        return Acting.as(
                        door.actor(reader).orElseThrow(),
                        () -> history.of(java.util.UUID.fromString(scope), History.Filter.ANY, null, 5_000))
                .items()
                .stream()
                .map(LoggedEvent::type)
                .distinct()
                .toList();
    }

    private void onlyThisMachineGetsIn() throws IOException {
        String path = door.path(Persona.OWNER);
        assertThat(status(path, "127.0.0.1:" + port, "")).isEqualTo(200);
        assertThat(status(path, "localhost:" + port, "")).isEqualTo(200);
        assertThat(status(path, "rebound.example:" + port, ""))
                .as("another site's name that points here")
                .isEqualTo(404);
        assertThat(status(path, "127.0.0.1.rebound.example", "")).isEqualTo(404);
        assertThat(status(path, "127.0.0.1:" + port, "X-Forwarded-For: 192.0.2.7\r\n"))
                .as("a proxy that sends for somebody else")
                .isEqualTo(404);
        assertThat(status(path + "x", "127.0.0.1:" + port, ""))
                .as("a wrong secret")
                .isEqualTo(404);
        assertThat(status("/demo/sign-in/owner", "127.0.0.1:" + port, "")).isEqualTo(404);
        assertThat(status(path.replace("owner", "nobody"), "127.0.0.1:" + port, ""))
                .isEqualTo(404);
    }

    /** By hand: the client of the standard library lets nobody choose the host. */
    private int status(String path, String host, String header) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
                            .formatted(path, host, header)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private java.net.http.HttpResponse<String> visit(Persona persona) {
        return new HttpVisitor(port).get(door.path(persona));
    }
}
