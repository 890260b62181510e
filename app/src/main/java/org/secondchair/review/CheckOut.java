package org.secondchair.review;

/** What came of asking for work. */
public sealed interface CheckOut {
    /** A batch was checked out to the person. */
    record Issued(Batch batch) implements CheckOut {}

    /** The person holds this batch already. */
    record Continued(Batch batch) implements CheckOut {}

    /** Batches are being cut; ask again in a moment. */
    record BeingCut() implements CheckOut {}

    /** Every document is decided or in somebody's hands. */
    record NothingLeft() implements CheckOut {}

    /** No review is open in this matter. */
    record NoReview() implements CheckOut {}
}
