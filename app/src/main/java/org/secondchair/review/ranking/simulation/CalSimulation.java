package org.secondchair.review.ranking.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.secondchair.review.ranking.Decision;
import org.secondchair.review.ranking.Decision.Answer;

/// Replays a review whose outcome is known: asks a learner for the next batch, answers from the truth, lets it
/// learn, until every relevant document has been found. Batches grow as in BMI: from 1 by a tenth, rounded up,
/// each round.
final class CalSimulation {

    private CalSimulation() {}

    /// @param documents of the collection; ordinals 0 up to this
    /// @param relevant not empty
    /// @param start a relevant document the learner is told of first; it counts as reviewed only when it is
    /// ranked
    static CalFigures run(int documents, BitSet relevant, OptionalInt start, Learner learner) {
        int all = relevant.cardinality();
        if (all == 0) {
            throw new IllegalArgumentException("nothing to find");
        }
        start.ifPresent(document -> learner.learn(List.of(new Decision(document, Answer.RELEVANT))));
        int needed = (int) Math.ceil(0.95 * all - 1e-9);
        int tenth = (int) Math.round(0.1 * documents);
        BitSet reviewed = new BitSet();
        int seen = 0;
        int found = 0;
        int foundInTenth = 0;
        int effort = 0;
        double area = 0;
        for (int batch = 1; found < all; batch += (batch + 9) / 10) {
            List<Decision> decisions = new ArrayList<>();
            for (int document : learner.next(reviewed, batch)) {
                reviewed.set(document);
                seen++;
                boolean hit = relevant.get(document);
                decisions.add(new Decision(document, hit ? Answer.RELEVANT : Answer.NOT_RELEVANT));
                if (hit) {
                    found++;
                    area += documents - seen + 1;
                    foundInTenth += seen <= tenth ? 1 : 0;
                    effort = found == needed ? seen : effort;
                }
            }
            if (decisions.isEmpty()) {
                throw new IllegalStateException("the learner names no document, but " + (all - found) + " are left");
            }
            if (found < all) {
                learner.learn(decisions);
            }
        }
        return new CalFigures(
                (double) (documents - effort) / documents - 0.05,
                effort,
                (double) foundInTenth / all,
                area / all / documents);
    }
}
