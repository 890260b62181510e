package org.secondchair.review.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Picks items that are worth much and repeat little: maximal marginal relevance (J. Carbonell, J. Goldstein,
/// 1998).
final class Selection {

    private static final double WORTH = 0.7;
    private static final double REPETITION = 0.8;

    private Selection() {}

    /// @param worth per item, 0 to 1 or a little above
    /// @param allowed asked anew before each pick, so that picks may exclude others
    /// @param taking told of each pick
    /// @return the picked items, most wanted first; fewer than `limit` if no more are allowed
    static List<Integer> pick(
            double[] worth, SentenceGraph graph, int limit, IntPredicate allowed, IntConsumer taking) {
        List<Integer> picked = new ArrayList<>();
        boolean[] taken = new boolean[worth.length];
        double[] closest = new double[worth.length];
        while (picked.size() < limit) {
            int best = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < worth.length; i++) {
                double value = WORTH * worth[i] - (1 - WORTH) * closest[i];
                if (!taken[i] && value > highest && closest[i] < REPETITION && allowed.test(i)) {
                    highest = value;
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            taken[best] = true;
            picked.add(best);
            taking.accept(best);
            for (int i = 0; i < worth.length; i++) {
                closest[i] = Math.max(closest[i], graph.similarity(best, i));
            }
        }
        return picked;
    }
}
