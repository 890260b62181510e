package org.secondchair.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Needs an installation without any organization, hence a database of its own. */
@SecondchairTest
@Import(DoorFixtures.class)
@TestPropertySource(properties = "secondchair.test=first-start")
@DirtiesContext
class FirstStartTest {
    @LocalServerPort
    int port;

    @Autowired
    DoorFixtures door;

    @Test
    void theFounderComesInByTheLatestLinkOnceAndRunsTheInstallation() {
        HttpVisitor founder = new HttpVisitor(port);
        assertThat(founder.get("/sign-in").body()).contains("one-time link that the server printed");
        String former = token(door.firstStartLink());
        String token = token(door.firstStartLink());
        assertThat(founder.get("/first-start?token=" + former).statusCode()).isEqualTo(404);
        assertThat(founder.get("/first-start?token=" + token).body()).contains("Welcome to Secondchair");
        assertThat(found(founder, token, "nonsense").statusCode()).isEqualTo(422);
        assertThat(found(founder, token, "Europe/Lisbon").headers().firstValue("Location"))
                .contains("/");
        assertThat(founder.json("GET", "/api/session", "").body())
                .contains("Oda Quillon", "Quillon & Byrd LLP", "Europe/Lisbon", "\"OPERATE\"", "\"OPEN_MATTER\"");
        assertThat(found(new HttpVisitor(port), token, "Europe/Lisbon").statusCode())
                .isEqualTo(404);
        assertThat(found(new HttpVisitor(port), token(door.firstStartLink()), "Europe/Lisbon")
                        .statusCode())
                .as("nobody becomes a second first founder")
                .isEqualTo(404);
        assertThat(new HttpVisitor(port).get("/sign-in").body())
                .doesNotContain("one-time link that the server printed");
    }

    private static java.net.http.HttpResponse<String> found(HttpVisitor visitor, String token, String zone) {
        return visitor.post(
                "/first-start",
                "token",
                token,
                "kind",
                "FIRM",
                "organization",
                "Quillon & Byrd LLP",
                "name",
                "Oda Quillon",
                "email",
                "oda." + UUID.randomUUID() + "@people.example",
                "password",
                "quiet rivers carry far",
                "timeZone",
                zone);
    }

    private static String token(String link) {
        return URI.create(link).getQuery().substring("token=".length());
    }
}
