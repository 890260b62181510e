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
        double scale = 1;
        double square = 0;
        for (int t = 1; t <= ITERATIONS; t++) {
            Row yes = relevant.get(random.nextInt(relevant.size()));
            Row no = others.get(random.nextInt(others.size()));
            double margin = scale * (dot(yes, weights) - dot(no, weights));
            double rate = 1 / (LAMBDA * t);
            double shrink = 1 - 1.0 / t;
            double step = rate / (1 + Math.exp(margin));
            if (shrink == 0) {
                Arrays.fill(weights, 0);
                scale = 1;
                square = 0;
                margin = 0;
            } else {
                scale *= shrink;
                square *= shrink * shrink;
                margin *= shrink;
            }
            add(yes, step / scale, weights);
            add(no, -step / scale, weights);
            square += 2 * step * margin + step * step * distance(yes, no);
            if (square * LAMBDA > 1) {
                double projection = Math.sqrt(1 / (LAMBDA * square));
                scale *= projection;
                square *= projection * projection;
            }
            if (scale < 1e-9) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] *= scale;
                }
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

    private static void add(Row row, double step, double[] weights) {
        for (int i = 0; i < row.terms().length; i++) {
            weights[row.terms()[i]] += step * row.weights()[i];
        }
    }

    /// The squared distance of two rows.
    private static double distance(Row one, Row other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < one.terms().length || j < other.terms().length) {
            int left = i < one.terms().length ? one.terms()[i] : Integer.MAX_VALUE;
            int right = j < other.terms().length ? other.terms()[j] : Integer.MAX_VALUE;
            double difference = (left <= right ? one.weights()[i] : 0) - (right <= left ? other.weights()[j] : 0);
            sum += difference * difference;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return sum;
    }
}
