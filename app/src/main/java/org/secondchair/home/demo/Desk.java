package org.secondchair.home.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.secondchair.home.sample.Judgement;
import org.secondchair.home.sample.Privilege;
import org.secondchair.home.sample.SampleTruth;
import org.secondchair.home.sample.SimulatedJudgement;
import org.secondchair.home.sample.SimulatedReviewer;
import tools.jackson.databind.JsonNode;

/**
 * A simulated person at work: checks out what is next, opens each document, thinks, decides. They read the text that the
 * server hands them; what they make of it comes from the sample's truth and their own errors.
 */
final class Desk {
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);
    private static final Duration FIRST_CUT = Duration.ofSeconds(60);
    private static final SampleTruth NOTHING_IN_IT =
            new SampleTruth(false, Privilege.NONE, Set.of(), false, false, Set.of(), false, "en", "");

    private final Player player;
    private final SimulatedReviewer skill;
    private final String review;
    private final Insight insight;
    private final double hurry;

    /** @param hurry how many seconds of reading pass in one second of the demo */
    Desk(Player player, SimulatedReviewer skill, String matter, Insight insight, double hurry) {
        this.player = player;
        this.skill = skill;
        this.review = "/api/matters/" + matter + "/review/";
        this.insight = insight;
        this.hurry = hurry;
    }

    /**
     * Works until nothing is left, or until told to stop at the end of a batch.
     *
     * @param queue {@code batches}, {@code checks} or {@code unseen}
     */
    void work(String queue, BooleanSupplier stop) {
        long waitingSince = System.nanoTime();
        while (!stop.getAsBoolean()) {
            JsonNode work = player.at().post(review + queue);
            switch (work.path("outcome").asString()) {
                case "ISSUED", "CONTINUED" -> {
                    batch(work.path("batch"));
                    waitingSince = System.nanoTime();
                }
                case "BEING_CUT" -> {
                    if (System.nanoTime() - waitingSince > FIRST_CUT.toNanos()) {
                        throw new DemoFailed(
                                "no batch was cut for " + player.name() + " in " + FIRST_CUT.toSeconds() + " s");
                    }
                    Steps.pause(ASK_AGAIN);
                }
                case "NOTHING_LEFT" -> {
                    return;
                }
                case String other -> throw new DemoFailed(player.name() + " asked for work and got " + other);
            }
        }
    }

    private void batch(JsonNode batch) {
        String id = batch.path("id").asString();
        for (JsonNode line : batch.path("documents")) {
            if (!line.path("decided").asBoolean()) {
                decide(id, UUID.fromString(line.path("id").asString()));
            }
        }
    }

    private void decide(String batch, UUID document) {
        JsonNode shown = player.at().get(review + "documents/" + document);
        int words = shown.path("text").asString("").split("\\s+").length;
        Judgement judgement = insight.of(document)
                .map(item -> SimulatedJudgement.of(skill, item.sha256(), item.truth(), words))
                .orElseGet(() -> SimulatedJudgement.of(skill, document.toString(), NOTHING_IN_IT, words));
        Duration reading = judgement.readingTime();
        Steps.pause(Duration.ofMillis((long) Math.min(1_500, reading.toMillis() / hurry)));
        player.at().post(review + "batches/" + batch + "/documents/" + document, answer(judgement, reading));
    }

    private static Map<String, Object> answer(Judgement judgement, Duration reading) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("responsive", judgement.responsive().name());
        answer.put(
                "privilege",
                switch (judgement.privilege()) {
                    case NONE -> "NOT_PRIVILEGED";
                    case WITHHOLD -> "WITHHOLD";
                    case REDACT -> "REDACT";
                });
        answer.put("issues", List.copyOf(judgement.issues()));
        answer.put("hot", judgement.hot());
        answer.put("note", judgement.breaksPrivilege() ? "Privilege broken." : judgement.question());
        answer.put("secondsSpent", Math.toIntExact(reading.toSeconds()));
        return answer;
    }
}
