package org.secondchair.review.ranking.simulation;

import java.util.BitSet;
import java.util.List;
import org.secondchair.review.ranking.Decision;

/// What a simulated review asks for its order: ours, or a baseline. Ordinals are those of one collection.
interface Learner {

    void learn(List<Decision> decisions);

    /// The next documents to review, best first.
    int[] next(BitSet reviewed, int limit);
}
