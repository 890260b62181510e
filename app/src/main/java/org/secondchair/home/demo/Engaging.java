package org.secondchair.home.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondchair.home.client.ApiClient.Refused;
import org.secondchair.home.sample.SampleMatter;
import org.secondchair.home.sample.SampleParty;
import tools.jackson.databind.JsonNode;

/** The matter, the wall, and the engagement with its safeguards: what has to stand before anybody reads. */
final class Engaging {
    private static final Duration LONGEST_CHECK = Duration.ofMinutes(2);
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String TITLE = "First-level review for the arbitration";

    private static final Duration CLEARING = Duration.ofSeconds(60);

    /** Ids of what was agreed. */
    record Agreed(String engagement, String request) {}

    private Engaging() {}

    static String openMatter(Player owner) {
        String matter = made(
                owner,
                "/api/matters",
                Map.of(
                        "name",
                        "Ostermühl v. Kellmoor",
                        "number",
                        "40718.0003",
                        "brief",
                        SampleMatter.text("brief.txt"),
                        "timeZone",
                        ZONE.getId()));
        for (SampleParty party : SampleMatter.parties()) {
            made(
                    owner,
                    "/api/matters/" + matter + "/parties",
                    Map.of("name", party.name(), "role", role(party), "kind", "COMPANY", "addresses", party.domain()));
        }
        return matter;
    }

    /** An empty matter of the visitor's own, so that a folder can be taken in at once. */
    static String openEmptyMatter(Player owner) {
        return made(
                owner,
                "/api/matters",
                Map.of("name", "Your own documents", "number", "own.0001", "brief", "", "timeZone", ZONE.getId()));
    }

    private static String made(Player by, String path, Map<String, String> body) {
        return by.at().post(path, body).path("id").asString();
    }

    private static String role(SampleParty party) {
        return switch (party.role()) {
            case "client" -> "CLIENT";
            case "counsel" -> "CLIENT_COUNSEL";
            case "adverse" -> "ADVERSE";
            case "adverse counsel" -> "ADVERSE_COUNSEL";
            case String _ -> "THIRD_PARTY";
        };
    }

    /** Seats a colleague and shuts them out again: a wall beats every seat. */
    static void wallOff(Player owner, Player outsider, String matter) {
        owner.at()
                .form(
                        "/matters/" + matter + "/people",
                        Map.of("person", outsider.id().toString(), "role", "REVIEWER"));
        owner.at()
                .post(
                        "/api/matters/" + matter + "/walls",
                        Map.of(
                                "target",
                                "person:" + outsider.id(),
                                "reason",
                                "Worked for the claimant's counsel until last year."));
    }

    static Agreed handOver(Player owner, Player attorney, Player lead, String matter, int documents) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("title", TITLE);
        order.put("instructions", "Hot documents to the supervising attorney at once. Questions by \"Unsure, ask\".");
        order.put("documents", documents);
        order.put("documentsNote", "Four custodians, English and German; a memory stick of unknown origin");
        order.put("dueAt", nextMonday().toInstant().toString());
        order.put("priority", "SPEED");
        order.put("model", "LPO");
        order.put("currency", "GBP");
        order.put("rate", new BigDecimal("1.10"));
        order.put("documentsPerHour", 60);
        order.put("providerId", lead.actor().organizationId().toString());
        order.put("supervisorId", attorney.id().toString());
        JsonNode handed = owner.at().post("/api/matters/" + matter + "/hand-over", order);
        return new Agreed(
                handed.path("engagementId").asString(), handed.path("requestId").asString());
    }

    private static ZonedDateTime nextMonday() {
        return ZonedDateTime.now(ZONE)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(9, 0));
    }

    /** The provider finds the offer in the inbox, where a person without mail would look. */
    static void accept(Player lead, Agreed agreed) {
        String offer = "/engagements/incoming/" + agreed.engagement();
        JsonNode inbox = lead.at().get("/api/notices").path("items");
        if (inbox.valueStream()
                .noneMatch(notice -> notice.path("link").asString().equals(offer))) {
            throw new DemoFailed("the offer is not in the provider's inbox");
        }
        lead.at().post("/api" + offer + "/accept");
        letIn(lead, agreed);
    }

    /** Whoever of the provider gets a seat is checked for conflicts first, which takes moments. */
    private static void letIn(Player player, Agreed agreed) {
        Steps.await("clearing " + player.name() + " of conflicts", CLEARING, Duration.ofMillis(50), () -> {
            try {
                player.at().get("/api/engagements/" + agreed.engagement());
                return true;
            } catch (Refused refused) {
                if (refused.status() == 423 || refused.status() == 404) {
                    return false;
                }
                throw refused;
            }
        });
    }

    /** Waits until the client's side has cleared all who are seated of conflicts of interest. */
    static void cleared(Player owner, Agreed agreed) {
        Steps.await(
                "checking the team for conflicts",
                LONGEST_CHECK,
                Duration.ofMillis(200),
                () -> owner.at()
                        .get("/api/engagements/" + agreed.engagement() + "/gate")
                        .path("checks")
                        .valueStream()
                        .anyMatch(check -> check.path("safeguard").asString().equals("CONFLICT")
                                && check.path("met").asBoolean()));
    }

    static void seat(Player lead, Agreed agreed, List<Player> people, String role) {
        lead.at()
                .post(
                        "/api/engagements/" + agreed.engagement() + "/team",
                        Map.of(
                                "people",
                                people.stream()
                                        .map(player -> player.id().toString())
                                        .toList(),
                                "role",
                                role));
    }

    /** Tries to see the documents too early. @return the conditions that stand in the way, in the server's words */
    static List<String> refused(Player player, String matter) {
        try {
            player.at().get("/api/matters/" + matter + "/collections");
        } catch (Refused refused) {
            if (refused.status() == 423) {
                return refused.problem()
                        .path("locks")
                        .valueStream()
                        .map(lock -> lock.path("reason").asString())
                        .toList();
            }
            throw refused;
        }
        throw new DemoFailed(player.name() + " saw documents before the safeguards were met");
    }

    static void confirmUndertaking(Player player, Agreed agreed) {
        letIn(player, agreed);
        String path = "/api/engagements/" + agreed.engagement() + "/undertaking";
        JsonNode undertaking = player.at().get(path);
        player.at().post(path, Map.of("version", undertaking.path("version").asInt()));
    }

    static void release(Player owner, Agreed agreed) {
        owner.at().post("/api/engagements/" + agreed.engagement() + "/release");
    }

    static void move(Player player, Agreed agreed, String step) {
        player.at()
                .post(
                        "/api/engagements/" + agreed.engagement() + "/requests/" + agreed.request() + "/" + step,
                        Map.of("reason", ""));
    }
}
