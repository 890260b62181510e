package org.secondchair.kernel;

/** Something that a room can say about its surroundings once it runs; {@code ./secondchair doctor} asks all of them. */
public interface HealthCheck {
    /** A few words, such as "database". */
    String what();

    Finding look();

    /** @param words what was found; where something is wrong, also what to do about it */
    record Finding(boolean sound, String words) {}
}
