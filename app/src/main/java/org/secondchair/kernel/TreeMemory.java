package org.secondchair.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory of this process and of everything that it started: PostgreSQL and its backends, extractors. Pages that several
 * of them share are counted once (Linux: proportional set size). Samples in the background until it is closed.
 */
public final class TreeMemory implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final Thread sampler;
    private volatile long peakKb;
    private volatile boolean going = true;

    public TreeMemory() {
        sampler = Thread.ofPlatform().name("memory-sampler").daemon().start(this::sample);
    }

    private void sample() {
        while (going) {
            peakKb = Math.max(peakKb, nowKb());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The highest sample so far, in MiB; 0 where the system does not tell. */
    public long peakMb() {
        return peakKb >> 10;
    }

    /** At this moment, in KiB; 0 where the system does not tell. */
    public static long nowKb() {
        ProcessHandle me = ProcessHandle.current();
        return Stream.concat(Stream.of(me), me.descendants())
                .mapToLong(TreeMemory::ofOne)
                .sum();
    }

    /** Of one process alone, in KiB. */
    public static long ofOne(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it ended meanwhile, or this system keeps no such file
        }
    }

    @Override
    public void close() {
        going = false;
        sampler.interrupt();
    }
}
