package org.secondchair.work.prediction;

/** The one criterion that overrides the others. */
public enum Priority {
    COST,
    SPEED,
    QUALITY
}
