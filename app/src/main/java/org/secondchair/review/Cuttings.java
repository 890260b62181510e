package org.secondchair.review;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets those who wait for new batches sleep until some are cut in this process, so that hundreds of them do not keep
 * asking the database. Where another process cuts, a wait simply runs out.
 */
final class Cuttings {
    private static final class Count {
        private long number;
        private int waiting;
    }

    private final ConcurrentHashMap<UUID, Count> counts = new ConcurrentHashMap<>();

    /** How many cuttings of the matter this process has made so far. */
    long seen(UUID matterId) {
        Count count = counts.computeIfAbsent(matterId, _ -> new Count());
        synchronized (count) {
            return count.number;
        }
    }

    void happened(UUID matterId) {
        Count count = counts.computeIfAbsent(matterId, _ -> new Count());
        synchronized (count) {
            count.number++;
            count.notifyAll();
        }
    }

    /** Returns after the next cutting, or when the time is over; false when the thread was interrupted. */
    boolean await(UUID matterId, long seen, long millis) {
        Count count = counts.computeIfAbsent(matterId, _ -> new Count());
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (count) {
            count.waiting++;
            try {
                for (long left = millis;
                        count.number == seen && left > 0;
                        left = (end - System.nanoTime()) / 1_000_000) {
                    count.wait(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                count.waiting--;
            }
        }
    }

    /** How many sleep until the next cutting of the matter. */
    int waiting(UUID matterId) {
        Count count = counts.computeIfAbsent(matterId, _ -> new Count());
        synchronized (count) {
            return count.waiting;
        }
    }
}
