package org.secondchair.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells a disk or a database that is away from a fault of ours: such a job waits for better surroundings, however long
 * that takes, and is never given up.
 */
final class Outage {
    private Outage() {}

    /** What people have to do about it, in words; empty when it is no outage. */
    static Optional<String> in(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                if (state.equals("53100")) {
                    return Optional.of(diskFull("the database's disk"));
                }
                if (state.startsWith("08") || state.startsWith("57P")) {
                    return Optional.of("Waits for the database, and goes on by itself. What was done is kept.");
                }
            }
            if (cause instanceof IOException && cause.getMessage() != null && full(cause.getMessage())) {
                return Optional.of(diskFull("the disk with the data folder"));
            }
        }
        return Optional.empty();
    }

    private static boolean full(String message) {
        return message.contains("No space left on device")
                || message.contains("Disk quota exceeded")
                || message.contains("Read-only file system");
    }

    private static String diskFull(String which) {
        return "Waits: " + which
                + " is full or cannot be written. Free some space and it goes on by itself; what was done is kept.";
    }
}
