package org.secondchair.review.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The coded documents of one label, in the order in which they were first coded, with what training keeps of
/// each: its answer, its row, its multiplier. Not thread-safe.
final class CodedDocuments {

    private final Map<Integer, Integer> places = new HashMap<>();
    private final TrainingRows rows = new TrainingRows();
    private int[] documents = new int[64];
    private boolean[] relevant = new boolean[64];
    private double[] alphas = new double[64];
    private int size;
    private int positives;
    private int copied;
    private long copiedGeneration = -1;

    int size() {
        return size;
    }

    int positives() {
        return positives;
    }

    boolean contains(int document) {
        return places.containsKey(document);
    }

    void put(int document, boolean yes) {
        Integer known = places.putIfAbsent(document, size);
        if (known == null) {
            if (size == documents.length) {
                documents = Arrays.copyOf(documents, size * 2);
                relevant = Arrays.copyOf(relevant, size * 2);
                alphas = Arrays.copyOf(alphas, size * 2);
            }
            documents[size] = document;
            relevant[size] = yes;
            alphas[size] = 0;
            size++;
            positives += yes ? 1 : 0;
        } else if (relevant[known] != yes) {
            relevant[known] = yes;
            alphas[known] = 0;
            positives += yes ? 1 : -1;
        }
    }

    void remove(int document) {
        Integer place = places.remove(document);
        if (place == null) {
            return;
        }
        positives -= relevant[place] ? 1 : 0;
        size--;
        System.arraycopy(documents, place + 1, documents, place, size - place);
        System.arraycopy(relevant, place + 1, relevant, place, size - place);
        System.arraycopy(alphas, place + 1, alphas, place, size - place);
        for (int i = place; i < size; i++) {
            places.put(documents[i], i);
        }
        copiedGeneration = -1;
    }

    /// The rows of all coded documents, in order; only those not copied yet are fetched. The caller may add rows
    /// of its own behind them: they are cut off at the next call.
    TrainingRows rows(Rows from) {
        if (copiedGeneration != from.generation()) {
            copied = 0;
            copiedGeneration = from.generation();
        }
        rows.cutTo(copied);
        for (int i = copied; i < size; i++) {
            rows.add(from.row(documents[i]));
        }
        copied = size;
        return rows;
    }

    /// Fills the beginning of both arrays.
    void fill(boolean[] positive, double[] multipliers) {
        System.arraycopy(relevant, 0, positive, 0, size);
        System.arraycopy(alphas, 0, multipliers, 0, size);
    }

    void keep(double[] multipliers) {
        System.arraycopy(multipliers, 0, alphas, 0, size);
    }
}
