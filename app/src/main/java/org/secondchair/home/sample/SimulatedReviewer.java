package org.secondchair.home.sample;

import java.util.SplittableRandom;

/**
 * A simulated reviewer's skill. Rates are shares of documents of ordinary difficulty; tricky ones raise them, hot ones lower
 * them.
 *
 * @param missRate of responsive documents, coded not responsive
 * @param overRate of not responsive documents, coded responsive
 * @param privilegeMissRate of privileged documents, coded less protected than they are
 * @param privilegeOverRate of tricky documents that are not privileged, coded withhold
 * @param issueSlipRate per issue
 * @param unsureRate of documents on which a question is asked
 */
public record SimulatedReviewer(
        String name,
        long seed,
        double missRate,
        double overRate,
        double privilegeMissRate,
        double privilegeOverRate,
        double issueSlipRate,
        double unsureRate,
        int wordsPerMinute) {

    /** Somebody of ordinary skill; no two seeds give the same person. */
    public static SimulatedReviewer drawn(String name, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        return new SimulatedReviewer(
                name,
                seed,
                0.08 + 0.09 * chance.nextDouble(),
                0.05 + 0.05 * chance.nextDouble(),
                0.14 + 0.12 * chance.nextDouble(),
                0.03 + 0.04 * chance.nextDouble(),
                0.05 + 0.07 * chance.nextDouble(),
                0.01 + 0.02 * chance.nextDouble(),
                190 + chance.nextInt(180));
    }
}
