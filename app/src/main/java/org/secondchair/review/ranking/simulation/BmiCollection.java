package org.secondchair.review.ranking.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A collection as BMI sees it: stems of runs of letters, weight (1 + ln count) · ln(documents / document
/// frequency), terms of one document left out, rows of unit length.
final class BmiCollection {

    /// Terms rise; both arrays are of the same length.
    record Row(int[] terms, float[] weights) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] inverseFrequencies;
    final Row[] rows;

    BmiCollection(LabelledCollection collection) {
        Map<String, Integer> frequencies = new HashMap<>();
        Map<String, String> stems = new HashMap<>();
        for (LabelledCollection.Document document : collection.documents()) {
            counts(document.whole(), stems).keySet().forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        }
        frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(stem -> numbers.put(stem, numbers.size()));
        inverseFrequencies = new double[numbers.size()];
        numbers.forEach((stem, number) ->
                inverseFrequencies[number] = Math.log((double) collection.size() / frequencies.getOrDefault(stem, 1)));
        rows = collection.documents().stream()
                .map(document -> row(counts(document.whole(), stems)))
                .toArray(Row[]::new);
    }

    int terms() {
        return inverseFrequencies.length;
    }

    Row row(String text) {
        return row(counts(text, new HashMap<>()));
    }

    private Row row(Map<String, Integer> counts) {
        int[] terms = counts.keySet().stream()
                .filter(numbers::containsKey)
                .mapToInt(stem -> numbers.getOrDefault(stem, 0))
                .sorted()
                .toArray();
        float[] byTerm = new float[terms.length];
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Integer number = numbers.get(entry.getKey());
            if (number != null) {
                double weight = (1 + Math.log(entry.getValue())) * inverseFrequencies[number];
                byTerm[Arrays.binarySearch(terms, number)] = (float) weight;
                square += weight * weight;
            }
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int i = 0; i < byTerm.length; i++) {
            byTerm[i] *= scale;
        }
        return new Row(terms, byTerm);
    }

    private static Map<String, Integer> counts(String text, Map<String, String> stems) {
        Map<String, Integer> counts = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start > 1) {
                    String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                    counts.merge(stems.computeIfAbsent(word, PorterStemmer::stem), 1, Integer::sum);
                }
                start = -1;
            }
        }
        return counts;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
