package org.secondchair.corpus.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Documents that no process has taken yet: in the order they came, and apart from them those that took a process down
 * and are tried once more by a large one. Guarded by the pool's lock.
 */
final class Waiting {
    private final Deque<Task> ordinary = new ArrayDeque<>();
    private final Deque<Task> secondAttempts = new ArrayDeque<>();

    void add(Task task) {
        ordinary.add(task);
    }

    /** Goes before all others: a process had taken it and never opened it. */
    void giveBack(Task task) {
        ordinary.addFirst(task);
    }

    void addSecondAttempt(Task task) {
        secondAttempts.add(task);
    }

    void remove(Task task) {
        ordinary.remove(task);
        secondAttempts.remove(task);
    }

    void removeAbandoned() {
        ordinary.removeIf(Task::abandoned);
    }

    int ordinary() {
        return ordinary.size();
    }

    int secondAttempts() {
        return secondAttempts.size();
    }

    /** @param pipelined how many small documents a process may have taken at a time */
    boolean mayTake(ExtractorProcess process, int pipelined) {
        if (process.large()) return process.inFlight.isEmpty() && !secondAttempts.isEmpty();
        var next = ordinary.peek();
        if (next == null) return false;
        if (process.inFlight.isEmpty()) return true;
        var last = process.inFlight.peekLast();
        return next.isSmall() && last != null && last.isSmall() && process.inFlight.size() < pipelined;
    }

    Task take(ExtractorProcess process) {
        return process.large() ? secondAttempts.remove() : ordinary.remove();
    }

    /** Empties it. */
    List<Task> takeAll() {
        List<Task> all = new ArrayList<>(ordinary);
        all.addAll(secondAttempts);
        ordinary.clear();
        secondAttempts.clear();
        return all;
    }
}
