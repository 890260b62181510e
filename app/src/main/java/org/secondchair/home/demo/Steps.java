package org.secondchair.home.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Things done at the same time, and waits that end. */
final class Steps {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Steps() {}

    /** {@link #together} in groups, one group after the other. */
    static <T> List<T> together(List<Supplier<T>> tasks, int width) {
        List<T> results = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += width) {
            results.addAll(together(tasks.subList(from, Math.min(tasks.size(), from + width))));
        }
        return results;
    }

    /** Runs all at the same time, each on a thread of its own. The first failure ends the others. */
    static <T> List<T> together(List<Supplier<T>> tasks) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<T>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(task::get)));
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new DemoFailed("a step took longer than " + LONGEST.toMinutes() + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("the demo was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    /** {@link #together} for what has no result. */
    static void atOnce(List<Runnable> tasks) {
        together(tasks.stream()
                .<Supplier<Boolean>>map(task -> () -> {
                    task.run();
                    return true;
                })
                .toList());
    }

    /** @throws DemoFailed when it is not so in time */
    static void await(String what, Duration limit, Duration pause, BooleanSupplier so) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailed("%s took longer than %d s".formatted(what, limit.toSeconds()));
            }
            pause(pause);
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("the demo was interrupted");
        }
    }
}
