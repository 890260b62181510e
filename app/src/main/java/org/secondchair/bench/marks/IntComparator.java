package org.secondchair.bench.marks;

/** Compares what two ordinals stand for. */
public interface IntComparator {
    int compare(int one, int other);
}
