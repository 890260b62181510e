package org.secondchair.review.ranking;

/// One term's part in a document's score.
///
/// @param term as it first stands in the text
/// @param start where that is, in chars
/// @param end exclusive
/// @param share what the term adds to the score; negative if it speaks against
public record Reason(String term, int start, int end, double share) {}
