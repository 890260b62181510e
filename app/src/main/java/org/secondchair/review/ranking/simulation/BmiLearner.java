package org.secondchair.review.ranking.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.secondchair.review.ranking.Decision;
import org.secondchair.review.ranking.Decision.Answer;
import org.secondchair.review.ranking.simulation.BmiCollection.Row;

/// The published baseline: BMI / AutoTAR (G. Cormack, M. Grossman, "Autonomy and reliability of continuous
/// active learning for technology-assisted review", 2015), written afresh from its description. Pairs of a
/// relevant and a not relevant document train a logistic model by Pegasos (S. Shalev-Shwartz et al., 2007), λ =
/// 1e-4; 100 random documents are presumed not relevant in each round.
final class BmiLearner implements Learner {

    private static final double LAMBDA = 1e-4;
    private static final int ITERATIONS = 100_000;
    private static final int PRESUMED = 100;

    private final BmiCollection collection;
    private final Optional<Row> brief;
    private final SplittableRandom random;
    private final Map<Integer, Boolean> answers = new TreeMap<>();

    BmiLearner(BmiCollection collection, Optional<String> brief, long seed) {
        this.collection = collection;
        this.brief = brief.map(collection::row);
        random = new SplittableRandom(seed);
    }

    @Override
    public void learn(List<Decision> decisions) {
        decisions.forEach(decision -> answers.put(decision.document(), decision.answer() == Answer.RELEVANT));
    }

    @Override
    public int[] next(BitSet reviewed, int limit) {
        double[] weights = trained();
        double[] scores = new double[collection.rows.length];
        for (int document = 0; document < scores.length; document++) {
            scores[document] = dot(collection.rows[document], weights);
        }
        return IntStream.range(0, scores.length)
                .filter(document -> !reviewed.get(document))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer document) -> -scores[document])
                        .thenComparing(document -> document))
                .limit(limit)
                .mapToInt(document -> document)
                .toArray();
    }

    private double[] trained() {
        List<Row> relevant = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        brief.ifPresent(relevant::add);
        answers.forEach((document, yes) -> (yes ? relevant : others).add(collection.rows[document]));
        for (int i = 0; i < PRESUMED; i++) {
            int document = random.nextInt(collection.rows.length);
            if (!answers.containsKey(document)) {
                others.add(collection.rows[document]);
            }
        }
        double[] weights = new double[collection.terms()];
        if (relevant.isEmpty() || others.isEmpty()) {
            return weights;
        }
        // the model is scale · weights; square is the squared length of the unscaled weights
        double scale = 1;
        double square = 0;
        for (int t = 1; t <= ITERATIONS; t++) {
            Row yes = relevant.get(random.nextInt(relevant.size()));
            Row no = others.get(random.nextInt(others.size()));
            double margin = scale * (dot(yes, weights) - dot(no, weights));
            double step = 1 / (LAMBDA * t) / (1 + Math.exp(margin));
            if (t == 1) {
                Arrays.fill(weights, 0);
                square = 0;
            } else {
                scale *= 1 - 1.0 / t;
            }
            square += add(yes, step / scale, weights);
            square += add(no, -step / scale, weights);
            double length = scale * Math.sqrt(square);
            if (length * Math.sqrt(LAMBDA) > 1) {
                scale /= length * Math.sqrt(LAMBDA);
            }
            if (scale < 1e-9) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] *= scale;
                }
                square *= scale * scale;
                scale = 1;
            }
        }
        return weights;
    }

    private static double dot(Row row, double[] weights) {
        double sum = 0;
        for (int i = 0; i < row.terms().length; i++) {
            sum += row.weights()[i] * weights[row.terms()[i]];
        }
        return sum;
    }

    /// @return by how much the squared length of the weights grew
    private static double add(Row row, double step, double[] weights) {
        double grown = 0;
        for (int i = 0; i < row.terms().length; i++) {
            double old = weights[row.terms()[i]];
            double sum = old + step * row.weights()[i];
            weights[row.terms()[i]] = sum;
            grown += sum * sum - old * old;
        }
        return grown;
    }
}
