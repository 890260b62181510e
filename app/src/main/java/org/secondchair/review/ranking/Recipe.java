package org.secondchair.review.ranking;

/// How a ranker learns.
///
/// @param cost of an error on a document of average weight, against the size of the model; above 0
/// @param positiveShare how much more all relevant documents weigh together than all others; above 0
/// @param presumedNegatives how many random uncoded documents are taken as not relevant, drawn anew each time,
///     while none was coded so; each document coded not relevant replaces one
/// @param presumedAlways how many of them stay
/// @param briefWeight weight of the brief against a real relevant document once there is one; 0 drops it then
public record Recipe(double cost, double positiveShare, int presumedNegatives, int presumedAlways, double briefWeight) {

    /// Found on public test collections, see the decision record on ranking.
    public static final Recipe STANDARD = new Recipe(0.11, 9.8, 100, 30, 1);

    public Recipe {
        if (!(cost > 0) || !(positiveShare > 0) || presumedNegatives < 0 || presumedAlways < 0 || !(briefWeight >= 0)) {
            throw new IllegalArgumentException("not a recipe");
        }
    }
}
