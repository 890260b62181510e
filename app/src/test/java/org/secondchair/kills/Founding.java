package org.secondchair.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondchair.kills.Crew.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How a crew comes together on a server that was started for the first time. */
final class Founding {
    private static final int REVIEWERS = 3;

    private Founding() {}

    /** Goes the way of first start: founder's link, matter, colleagues by invitation, seats, a first upload, a review. */
    static Crew gather(ServerUnderFire server, AtomicLong answered) {
        var owner = new Caller(server.port(), answered);
        welcome(owner, server.founderToken(), "Sunniva Marlow", "sunniva@marlow-tice.example");
        String matter = "/matters/"
                + made(owner.post(
                                "/api/matters",
                                "open-the-matter",
                                Map.of(
                                        "name", "Under fire",
                                        "number", "0001-0001",
                                        "brief", "Rebates of the pulp mill",
                                        "timeZone", "Europe/Lisbon")))
                        .path("id")
                        .asString();
        List<Caller> reviewers = new ArrayList<>();
        for (int i = 0; i < REVIEWERS; i++) {
            String url = made(owner.post(
                            "/api/people/invitations",
                            "invite-reviewer-" + i,
                            Map.of("email", "reviewer" + i + "@marlow-tice.example", "roles", List.of())))
                    .path("url")
                    .asString();
            var reviewer = new Caller(server.port(), answered);
            String person = welcome(
                    reviewer,
                    url.substring(url.indexOf("token=") + 6),
                    "Reviewer " + i,
                    "reviewer" + i + "@marlow-tice.example");
            assertThat(owner.form(
                                    matter + "/people",
                                    "seat-reviewer-" + i,
                                    Map.of("person", person, "role", "REVIEWER"))
                            .status())
                    .isEqualTo(303);
            reviewers.add(reviewer);
        }
        assertThat(owner.form(
                                matter + "/review",
                                "open-the-review",
                                Map.of(
                                        "brief", "rebate agreements with the pulp mill",
                                        "batchSize", "10",
                                        "instructions", "Responsive: rebates."))
                        .status())
                .isEqualTo(303);
        return new Crew(owner, reviewers, matter);
    }

    private static String welcome(Caller caller, String token, String name, String email) {
        return made(caller.post(
                        "/api/invitation",
                        "welcome-" + email,
                        Map.of(
                                "token", token,
                                "kind", "FIRM",
                                "organization", "Marlow & Tice LLP",
                                "name", name,
                                "email", email,
                                "password", "correct horse battery staple 17",
                                "timeZone", "Europe/Lisbon")))
                .path("personId")
                .asString();
    }
}
