package org.secondchair.review.ranking;

/// One document as the model sees it: `terms` rising, `weights` of the same length and of unit length together
/// (both empty for a text without known terms). The arrays are not copied: do not write to them.
record SparseRow(int[] terms, float[] weights) {

    static final SparseRow EMPTY = new SparseRow(new int[0], new float[0]);

    int length() {
        return terms.length;
    }
}
