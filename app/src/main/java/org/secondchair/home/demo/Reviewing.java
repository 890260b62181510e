package org.secondchair.home.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.secondchair.home.sample.SampleMatter;
import org.secondchair.home.sample.SampleTruth;
import org.secondchair.home.sample.SimulatedReviewer;
import tools.jackson.databind.JsonNode;

/** First-level review by the team, the likeliest documents first, until the ranking brings up little that is new. */
final class Reviewing {
    private static final int BATCH = 8;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Stop when of so many decisions in a row fewer than this share was responsive; slips alone make some of them. */
    private static final int LAST = 120;

    private static final double LITTLE = 0.10;

    /** Where the control room says the review stands. */
    record Standing(int documents, int decided, int responsive, int hot, int unsure) {
        static Standing of(JsonNode room) {
            JsonNode progress = room.path("progress");
            return new Standing(
                    progress.path("documents").asInt(),
                    progress.path("decided").asInt(),
                    progress.path("responsive").asInt(),
                    progress.path("hot").asInt(),
                    progress.path("unsure").asInt());
        }
    }

    private final String path;
    private final Terminal terminal;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Deque<Standing> seen = new ArrayDeque<>();

    Reviewing(String matter, Terminal terminal) {
        this.path = "/api/matters/" + matter + "/review";
        this.terminal = terminal;
    }

    void open(Player attorney) {
        attorney.at()
                .post(
                        path,
                        Map.of(
                                "brief",
                                SampleMatter.text("brief.txt"),
                                "batchSize",
                                BATCH,
                                "instructions",
                                SampleMatter.text("protocol.md"),
                                "issues",
                                SampleTruth.ISSUES));
    }

    /** The supervising attorney answers what reviewers asked: as a new version of the protocol, beside each document. */
    int publishAnswers(Player attorney) {
        String answers = "\n\n## Answers, version 2\n\n"
                + "A mail on which only one line concerns us is responsive. The broker is inside the circle from 27 February"
                + " 2025 on; on earlier mails the broker breaks the privilege.\n";
        return attorney.at()
                .post(
                        path + "/protocol",
                        Map.of(
                                "instructions",
                                SampleMatter.text("protocol.md").strip() + answers,
                                "issues",
                                SampleTruth.ISSUES))
                .path("version")
                .asInt();
    }

    Standing standing(Player by) {
        return Standing.of(by.at().get(path));
    }

    /**
     * @param desks of the reviewers
     * @param lead watches the control room and calls it a day
     * @return where it stood in the end
     */
    Standing run(List<Desk> desks, Player lead) {
        List<Runnable> work = new ArrayList<>();
        desks.forEach(desk -> work.add(() -> desk.work("batches", enough::get)));
        AtomicBoolean over = new AtomicBoolean();
        Runnable team = () -> {
            try {
                Steps.atOnce(work);
            } finally {
                over.set(true);
            }
        };
        Steps.atOnce(List.of(team, () -> watch(lead, over)));
        return standing(lead);
    }

    private void watch(Player lead, AtomicBoolean over) {
        while (!over.get()) {
            Standing now = standing(lead);
            terminal.progress(String.format(
                    Locale.ROOT,
                    "reviewing: %,d of %,d decided, %,d responsive, %,d hot",
                    now.decided(),
                    now.documents(),
                    now.responsive(),
                    now.hot()));
            if (littleIsLeft(now)) {
                enough.set(true);
            }
            Steps.pause(LOOK);
        }
    }

    /** Compares with how it stood {@link #LAST} decisions ago. */
    private boolean littleIsLeft(Standing now) {
        seen.addLast(now);
        Standing before = null;
        while (!seen.isEmpty() && now.decided() - seen.getFirst().decided() >= LAST) {
            before = seen.removeFirst();
        }
        if (before == null) {
            return false;
        }
        seen.addFirst(before);
        double share = (now.responsive() - before.responsive()) / (double) (now.decided() - before.decided());
        return share < LITTLE;
    }

    static SimulatedReviewer skilled(Player player, long seed) {
        return SimulatedReviewer.drawn(player.name(), seed);
    }

    /** Somebody who checks others: slower, and wrong about a third as often. */
    static SimulatedReviewer careful(Player player, long seed) {
        SimulatedReviewer drawn = SimulatedReviewer.drawn(player.name(), seed);
        double part = 0.33;
        return new SimulatedReviewer(
                drawn.name(),
                drawn.seed(),
                drawn.missRate() * part,
                drawn.overRate() * part,
                drawn.privilegeMissRate() * part,
                drawn.privilegeOverRate() * part,
                drawn.issueSlipRate() * part,
                drawn.unsureRate() * part,
                180);
    }
}
