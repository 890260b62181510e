package org.secondchair.review.ranking;

import java.util.OptionalDouble;

/// Documents in the order in which they should be looked at, best first. Immutable.
public final class Ranking {

    private final int[] documents;
    private final float[] scores;
    private final Likelihood likelihood;

    Ranking(int[] documents, float[] scores, Likelihood likelihood) {
        this.documents = documents;
        this.scores = scores;
        this.likelihood = likelihood;
    }

    public int size() {
        return documents.length;
    }

    /// The ordinal of the document at a place, 0 being the first.
    public int document(int place) {
        return documents[place];
    }

    /// The raw score: higher is likelier; comparable within one ranking only.
    public float score(int place) {
        return scores[place];
    }

    /// The score as a probability of relevance, for display only: it says nothing about recall.
    /// Empty while too few documents have been coded.
    public OptionalDouble likelihood(int place) {
        return likelihood.of(scores[place]);
    }

    public int[] documents() {
        return documents.clone();
    }
}
