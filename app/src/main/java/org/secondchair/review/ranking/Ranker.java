package org.secondchair.review.ranking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.secondchair.review.ranking.Decision.Answer;

/// Learns one label of one matter from coding decisions and ranks the documents by it.
///
/// Until a document has been coded relevant, the brief ([#begin]) stands in for one; without a brief the first
/// ranking is a random order, the same for the same seed. The model is a support vector machine over words and
/// word pairs, trained after every [#learn]; it is a function of the rows, the decisions in their order of
/// arrival, the recipe and the seed, and of nothing else.
///
/// Thread-safe: [#learn] and [#begin] exclude each other; [#rank] and [#explain] use the last finished model
/// and neither wait for a training nor for each other. A ranking that must reflect a decision is asked for
/// after `learn` has returned. Bundle decisions that arrive meanwhile and pass them in one call.
public final class Ranker {

    private static final int SCORES_KEPT = 500;
    private static final int AT_ONCE_AT_MOST = 100;

    private final Recipe recipe;
    private final long seed;
    private final CodedDocuments coded = new CodedDocuments();
    private final ArrayDeque<Scored> scoredBefore = new ArrayDeque<>();
    private String brief = "";
    private double briefMultiplier;
    private long round;
    private volatile State state = State.BLANK;

    private record Scored(double score, boolean relevant) {}

    private record State(@Nullable Model model, Likelihood likelihood) {
        static final State BLANK = new State(null, Likelihood.UNKNOWN);
    }

    public Ranker(Recipe recipe, long seed) {
        this.recipe = recipe;
        this.seed = seed;
    }

    /// Sets what is looked for, in words, and trains anew.
    public synchronized void begin(Rows rows, String briefText) {
        brief = briefText;
        train(rows);
    }

    /// Takes in decisions (a later one on the same document replaces the earlier) and trains anew.
    ///
    /// @throws IllegalArgumentException if a decision is on a document that has no row
    public synchronized void learn(Rows rows, Collection<Decision> decisions) {
        for (Decision decision : decisions) {
            if (!rows.contains(decision.document())) {
                throw new IllegalArgumentException("no features for document " + decision.document());
            }
        }
        if (decisions.size() <= AT_ONCE_AT_MOST) {
            decisions.forEach(decision -> scoreBefore(rows, decision));
        }
        for (Decision decision : decisions) {
            switch (decision.answer()) {
                case RELEVANT -> coded.put(decision.document(), true);
                case NOT_RELEVANT -> coded.put(decision.document(), false);
                case WITHDRAWN -> coded.remove(decision.document());
            }
        }
        train(rows);
    }

    /// Remembers what the model said of a document before it learned the answer: only such scores tell how
    /// likely a score is. A replay of many decisions at once tells nothing of the kind and is left out.
    private void scoreBefore(Rows rows, Decision decision) {
        Model before = state.model;
        if (before != null
                && before.generation() == rows.generation()
                && decision.answer() != Answer.WITHDRAWN
                && !coded.contains(decision.document())) {
            float score = before.score(rows.row(decision.document()));
            scoredBefore.add(new Scored(score, decision.answer() == Answer.RELEVANT));
            if (scoredBefore.size() > SCORES_KEPT) {
                scoredBefore.removeFirst();
            }
        }
    }

    /// The likeliest documents, best first.
    ///
    /// @param excluding ordinals to leave out (coded, checked out, walled off); must not change meanwhile
    /// @param limit how many at most
    public Ranking rank(Rows rows, BitSet excluding, int limit) {
        State now = state;
        Model model = now.model;
        float[] scores;
        if (model == null) {
            scores = shuffled(rows);
        } else if (model.generation() != rows.generation()) {
            throw new IllegalStateException("the rows were rebuilt: learn again first");
        } else {
            scores = model.scores(rows);
        }
        int[] best = Best.of(scores, excluding, limit);
        float[] bestScores = new float[best.length];
        for (int i = 0; i < best.length; i++) {
            bestScores[i] = scores[best[i]];
        }
        return new Ranking(best, bestScores, now.likelihood);
    }

    /// Which terms of a document bear most on its score, strongest first, for or against.
    ///
    /// @param text the document's text, the same that was appended to the store
    public List<Reason> explain(Rows rows, String text, int limit) {
        Model model = state.model;
        Vocabulary vocabulary = rows.vocabulary().orElse(null);
        if (model == null || vocabulary == null || model.generation() != rows.generation()) {
            return List.of();
        }
        SparseRow row = vocabulary.weigh(TermCounts.of(text));
        Map<Integer, Double> shares = new HashMap<>();
        for (int i = 0; i < row.length(); i++) {
            int term = row.terms()[i];
            shares.put(term, (double) row.weights()[i] * model.weights()[term]);
        }
        List<Reason> reasons = new ArrayList<>();
        Tokenizer.terms(text, (hash, start, end) -> {
            int id = vocabulary.id(TermCounts.keyOfHash(hash));
            Double share = id < 0 ? null : shares.remove(id);
            if (share != null && share != 0) {
                reasons.add(new Reason(text.substring(start, end), start, end, share));
            }
        });
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.share()))
                .thenComparingInt(Reason::start));
        return List.copyOf(reasons.subList(0, Math.min(limit, reasons.size())));
    }

    private void train(Rows rows) {
        round++;
        SparseRow wanted = brief.isBlank() ? SparseRow.EMPTY : rows.weigh(brief);
        boolean useBrief = wanted.length() > 0 && (coded.positives() == 0 || recipe.briefWeight() > 0);
        if (coded.positives() == 0 && !useBrief) {
            state = State.BLANK;
            return;
        }
        TrainingRows training = coded.rows(rows);
        presumedNegatives(rows).forEach(document -> training.add(rows.row(document)));
        if (useBrief) {
            training.add(wanted);
        }
        int size = training.rows;
        boolean[] positive = new boolean[size];
        double[] alphas = new double[size];
        coded.fill(positive, alphas);
        if (useBrief) {
            positive[size - 1] = true;
            alphas[size - 1] = briefMultiplier;
        }
        double[] costs = costs(positive);
        if (useBrief && coded.positives() > 0) {
            costs[size - 1] *= recipe.briefWeight();
        }
        double[] weights = new double[rows.terms()];
        double bias = DualCoordinateDescent.train(
                training, positive, costs, alphas, weights, new SplittableRandom(seed + 31 * round));
        coded.keep(alphas);
        briefMultiplier = useBrief ? alphas[size - 1] : 0;
        float[] narrowed = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            narrowed[i] = (float) weights[i];
        }
        state = new State(new Model(rows.generation(), narrowed, (float) bias), likelihood());
    }

    /// All relevant rows together weigh as much more than all others as the recipe says; on average a row
    /// weighs 1.
    private double[] costs(boolean[] positive) {
        int size = positive.length;
        int positives = 0;
        for (boolean yes : positive) {
            positives += yes ? 1 : 0;
        }
        int negatives = size - positives;
        double negativeWeight = negatives == 0 ? 0 : positives / (recipe.positiveShare() * negatives);
        double scale = size / (positives + negatives * negativeWeight);
        double[] costs = new double[size];
        for (int i = 0; i < size; i++) {
            costs[i] = recipe.cost() * scale * (positive[i] ? 1 : negativeWeight);
        }
        return costs;
    }

    private List<Integer> presumedNegatives(Rows rows) {
        SplittableRandom random = new SplittableRandom(seed + 17 * round);
        int presumed = recipe.presumedNegatives() - (coded.size() - coded.positives());
        int wanted = Math.min(Math.max(presumed, recipe.presumedAlways()), (rows.documents() - coded.size()) / 2);
        Set<Integer> drawn = new HashSet<>();
        List<Integer> inOrder = new ArrayList<>();
        for (int attempt = 0; drawn.size() < wanted && attempt < 20 * wanted; attempt++) {
            int document = random.nextInt(rows.size());
            if (rows.contains(document) && !coded.contains(document) && drawn.add(document)) {
                inOrder.add(document);
            }
        }
        return inOrder;
    }

    private Likelihood likelihood() {
        double[] scores = scoredBefore.stream().mapToDouble(Scored::score).toArray();
        boolean[] relevant = new boolean[scores.length];
        int i = 0;
        for (Scored scored : scoredBefore) {
            relevant[i++] = scored.relevant();
        }
        return Likelihood.fitted(scores, relevant);
    }

    private float[] shuffled(Rows rows) {
        float[] scores = new float[rows.size()];
        for (int ordinal = 0; ordinal < scores.length; ordinal++) {
            scores[ordinal] = rows.contains(ordinal)
                    ? (Tokenizer.mixed(seed + ordinal) >>> 40) * 0x1p-24f
                    : Float.NEGATIVE_INFINITY;
        }
        return scores;
    }
}
