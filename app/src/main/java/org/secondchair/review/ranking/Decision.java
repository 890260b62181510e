package org.secondchair.review.ranking;

/// A reviewer's answer on one document for one label.
///
/// @param document the matter's dense ordinal
public record Decision(int document, Answer answer) {

    public enum Answer {
        RELEVANT,
        NOT_RELEVANT,
        /// The answer was taken back; the document counts as not coded.
        WITHDRAWN
    }

    public Decision {
        if (document < 0) {
            throw new IllegalArgumentException("negative ordinal " + document);
        }
    }
}
