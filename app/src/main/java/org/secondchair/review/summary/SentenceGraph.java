package org.secondchair.review.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How central each of some sentences is, by LexRank (G. Erkan, D. Radev, "LexRank: graph-based lexical
/// centrality as salience in text summarization", 2004), the variant without a threshold: a random walk along
/// cosine similarities.
final class SentenceGraph {

    private static final double JUMP = 0.15;
    private static final int STEPS_AT_MOST = 50;

    private final float[][] similarity;

    /// @param sentences their words; at most a few hundred, since every pair is compared
    SentenceGraph(List<String> sentences) {
        int size = sentences.size();
        int[][] words = new int[size][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            words[i] = numbered(sentences.get(i), numbers);
        }
        int[] holding = new int[numbers.size()];
        for (int[] sentence : words) {
            for (int i = 0; i < sentence.length; i++) {
                if (i == 0 || sentence[i] != sentence[i - 1]) {
                    holding[sentence[i]]++;
                }
            }
        }
        similarity = new float[size][size];
        float[][] weights = new float[size][];
        for (int i = 0; i < size; i++) {
            weights[i] = weighted(words[i], holding, size);
        }
        float[] spread = new float[numbers.size()];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < words[i].length; k++) {
                spread[words[i][k]] = weights[i][k];
            }
            similarity[i][i] = 1;
            for (int j = 0; j < i; j++) {
                float dot = 0;
                for (int k = 0; k < words[j].length; k++) {
                    dot += spread[words[j][k]] * weights[j][k];
                }
                similarity[i][j] = dot;
                similarity[j][i] = dot;
            }
            for (int word : words[i]) {
                spread[word] = 0;
            }
        }
    }

    float similarity(int one, int other) {
        return similarity[one][other];
    }

    /// One value per sentence, the most central having 1.
    double[] centrality() {
        int size = similarity.length;
        double[] rank = new double[size];
        Arrays.fill(rank, 1.0 / Math.max(1, size));
        double[] sums = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sums[i] += i == j ? 0 : similarity[i][j];
            }
        }
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            double[] next = new double[size];
            double spread = JUMP / size;
            for (int i = 0; i < size; i++) {
                spread += sums[i] == 0 ? (1 - JUMP) * rank[i] / size : 0;
            }
            Arrays.fill(next, spread);
            for (int i = 0; i < size; i++) {
                if (sums[i] == 0) {
                    continue;
                }
                double passed = (1 - JUMP) * rank[i] / sums[i];
                float[] row = similarity[i];
                for (int j = 0; j < size; j++) {
                    next[j] += i == j ? 0 : passed * row[j];
                }
            }
            double change = 0;
            for (int i = 0; i < size; i++) {
                change += Math.abs(next[i] - rank[i]);
            }
            rank = next;
            if (change < 1e-6) {
                break;
            }
        }
        double highest = Arrays.stream(rank).max().orElse(1);
        for (int i = 0; i < size; i++) {
            rank[i] /= highest;
        }
        return rank;
    }

    /// The words' numbers, sorted, repeated words repeated.
    private static int[] numbered(String sentence, Map<String, Integer> numbers) {
        int[] found = new int[sentence.length() + 1];
        int count = 0;
        int at = 0;
        String lower = sentence.toLowerCase(Locale.ROOT);
        while (at < lower.length()) {
            int point = lower.codePointAt(at);
            int start = at;
            at += Character.charCount(point);
            if (!Character.isLetterOrDigit(point)) {
                continue;
            }
            if (!Character.isIdeographic(point)) {
                while (at < lower.length()) {
                    point = lower.codePointAt(at);
                    if (!Character.isLetterOrDigit(point) || Character.isIdeographic(point)) {
                        break;
                    }
                    at += Character.charCount(point);
                }
            }
            Integer known = numbers.putIfAbsent(lower.substring(start, at), numbers.size());
            if (count < found.length) {
                found[count++] = known == null ? numbers.size() - 1 : known;
            }
        }
        int[] words = Arrays.copyOf(found, count);
        Arrays.sort(words);
        return words;
    }

    /// Count times inverse sentence frequency at the last place of each word, 0 at its repetitions; of unit
    /// length.
    private static float[] weighted(int[] words, int[] holding, int sentences) {
        float[] weights = new float[words.length];
        double square = 0;
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count++;
            if (i + 1 == words.length || words[i + 1] != words[i]) {
                double weight = count * Math.log(1 + (double) sentences / holding[words[i]]);
                weights[i] = (float) weight;
                square += weight * weight;
                count = 0;
            }
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return weights;
    }
}
