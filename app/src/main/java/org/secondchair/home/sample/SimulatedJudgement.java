package org.secondchair.home.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.secondchair.home.sample.Judgement.Answer;

/**
 * How a reviewer of a given skill codes a document whose right coding is known. The same reviewer judges the same document
 * the same way each time, and independently of what else was judged. Errors go in the directions known from real reviews:
 * near misses are taken for hits and the other way round, privilege is confused more often than relevance, the third party
 * who breaks it is overlooked.
 */
public final class SimulatedJudgement {
    private static final double TRICKY = 2.0;
    private static final double HOT = 0.4;
    private static final double PLAIN = 0.8;
    private static final double OTHER_LANGUAGE = 1.25;
    private static final double OVERLOOKED_THIRD_PARTY = 0.35;

    private static final List<String> QUESTIONS = List.of(
            "Is this under one of the five requests? I see the product but not the case.",
            "A lawyer is on it, but is it advice?",
            "Only one line concerns us. Is that enough?",
            "Who is the third addressee, inside or outside?");

    private final SimulatedReviewer reviewer;
    private final SampleTruth truth;
    private final SplittableRandom chance;
    private final double difficulty;

    private SimulatedJudgement(SimulatedReviewer reviewer, String documentKey, SampleTruth truth) {
        this.reviewer = reviewer;
        this.truth = truth;
        CRC32 mark = new CRC32();
        mark.update(documentKey.getBytes(StandardCharsets.UTF_8));
        this.chance = new SplittableRandom(reviewer.seed() * 0x9E3779B97F4A7C15L + mark.getValue());
        double ease = truth.tricky() ? TRICKY : truth.hot() ? HOT : PLAIN;
        this.difficulty = truth.language().equals("en") ? ease : ease * OTHER_LANGUAGE;
    }

    /**
     * @param documentKey names the document for good, as its hash does
     * @param words length of its text
     */
    public static Judgement of(SimulatedReviewer reviewer, String documentKey, SampleTruth truth, int words) {
        return new SimulatedJudgement(reviewer, documentKey, truth).judge(words);
    }

    private Judgement judge(int words) {
        Duration readingTime = readingTime(words);
        boolean unsure = happens(reviewer.unsureRate());
        boolean responsive =
                truth.responsive() != happens(truth.responsive() ? reviewer.missRate() : reviewer.overRate());
        boolean noticed = truth.breaksPrivilege() && chance.nextDouble() >= OVERLOOKED_THIRD_PARTY;
        Privilege privilege = privilege(noticed);
        Set<String> issues = issues();
        boolean hot = truth.hot() ? chance.nextDouble() >= 0.15 : chance.nextDouble() < 0.02 * difficulty;
        String question = QUESTIONS.get(chance.nextInt(QUESTIONS.size()));
        if (unsure) {
            return new Judgement(Answer.UNSURE, privilege, Set.of(), false, noticed, question, readingTime);
        }
        return responsive
                ? new Judgement(Answer.RESPONSIVE, privilege, issues, hot, noticed, "", readingTime)
                : new Judgement(Answer.NOT_RESPONSIVE, privilege, Set.of(), false, noticed, "", readingTime);
    }

    private boolean happens(double rate) {
        return chance.nextDouble() < Math.min(0.6, rate * difficulty);
    }

    private Privilege privilege(boolean noticed) {
        if (truth.breaksPrivilege()) {
            return noticed ? Privilege.NONE : Privilege.WITHHOLD;
        }
        boolean slips = happens(reviewer.privilegeMissRate());
        boolean half = chance.nextBoolean();
        return switch (truth.privilege()) {
            case WITHHOLD -> slips ? (half ? Privilege.REDACT : Privilege.NONE) : Privilege.WITHHOLD;
            case REDACT -> slips ? (half ? Privilege.WITHHOLD : Privilege.NONE) : Privilege.REDACT;
            case NONE -> truth.tricky() && happens(reviewer.privilegeOverRate()) ? Privilege.WITHHOLD : Privilege.NONE;
        };
    }

    private Set<String> issues() {
        Set<String> issues = new LinkedHashSet<>();
        for (String issue : SampleTruth.ISSUES) {
            boolean right = truth.issues().contains(issue);
            boolean slips = chance.nextDouble() < reviewer.issueSlipRate() * (right ? 1 : 0.5);
            if (right != slips) {
                issues.add(issue);
            }
        }
        String guess = SampleTruth.ISSUES.get(chance.nextInt(SampleTruth.ISSUES.size()));
        if (issues.isEmpty()) {
            issues.add(truth.issues().stream().sorted().findFirst().orElse(guess));
        }
        return issues;
    }

    /** Reading at the reviewer's pace, with the spread of a person's day, and some seconds to decide; 5 s to 15 min. */
    private Duration readingTime(int words) {
        double reading = words * 60.0 / reviewer.wordsPerMinute();
        double spread = Math.exp(0.35 * (chance.nextDouble() + chance.nextDouble() + chance.nextDouble() - 1.5) * 2);
        double deciding = (6 + 14 * chance.nextDouble()) * Math.sqrt(difficulty);
        double seconds = Math.clamp(reading * spread + deciding, 5, 900);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
