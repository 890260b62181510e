package org.secondchair.review.ranking.simulation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.secondchair.review.ranking.Decision;
import org.secondchair.review.ranking.Ranker;
import org.secondchair.review.ranking.Recipe;
import org.secondchair.review.ranking.Rows;

/// The ranking this product ships, through its public entry.
final class SvmLearner implements Learner {

    private final Rows rows;
    private final Ranker ranker;

    SvmLearner(Rows rows, Recipe recipe, Optional<String> brief, long seed) {
        this.rows = rows;
        ranker = new Ranker(recipe, seed);
        brief.ifPresent(text -> ranker.begin(rows, text));
    }

    @Override
    public void learn(List<Decision> decisions) {
        ranker.learn(rows, decisions);
    }

    @Override
    public int[] next(BitSet reviewed, int limit) {
        return ranker.rank(rows, reviewed, limit).documents();
    }
}
