package org.secondchair.audit.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.audit.LogKey;
import org.secondchair.audit.SignedHead;
import org.secondchair.audit.Verification;
import org.secondchair.audit.VerifyLog;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.KeyFolder;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Events per second, each in a transaction of its own; time to check them all; falsifications found. */
@Component
class AuditLogBench implements Bench {
    private static final int SMALL = 400;

    private final AuditLog log;
    private final Transactions transactions;
    private final LogKey key;

    AuditLogBench(AuditLog log, Transactions transactions, LogKey key) {
        this.log = log;
        this.transactions = transactions;
        this.key = key;
    }

    @Override
    public String name() {
        return "audit-log";
    }

    @Override
    public String summary() {
        return "tamper-evident log: events per second, verification, falsifications found (--events, --writers)";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int events = options.number("events", 100_000);
        int writers = options.number("writers", 16);
        try {
            Path folder = Files.createTempDirectory("audit-log-bench");
            try {
                return measure(events, writers, folder, out);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> measure(int events, int writers, Path folder, PrintStream out) throws IOException {
        Actor actor = new Actor(Ids.next(), Ids.next());
        long start = System.nanoTime();
        append(actor, events, writers);
        double appending = seconds(start);
        long committed = System.nanoTime();
        awaitHead(actor, events);
        double lag = seconds(committed);
        start = System.nanoTime();
        Verification database = Acting.as(actor, () -> log.verify(null));
        double verifying = seconds(start);
        Path export = folder.resolve("export.jsonl");
        start = System.nanoTime();
        export(actor, export);
        double exporting = seconds(start);
        var offline = new VerifyLog(new PrintStream(OutputStream.nullOutputStream()));
        start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Verification file = offline.verify(export, Optional.of(key.fingerprint()), Optional.empty());
        double verifyingFile = seconds(start);
        double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        if (!(database instanceof Verification.Sound sound) || !(file instanceof Verification.Sound)) {
            throw new IllegalStateException("the untouched log did not verify: " + database + " " + file);
        }
        if (sound.events() != events) {
            throw new IllegalStateException(sound.events() + " of " + events + " events are in the log");
        }
        int found = tamper(offline, folder, out);
        out.printf("%-34s %,12.0f%n", "events per second", events / appending);
        out.printf("%-34s %,12.0f%n", "head after the last commit, ms", lag * 1000);
        out.printf("%-34s %,12.2f%n", "check against the database, s", verifying);
        out.printf("%-34s %,12.2f%n", "check of the export, s", verifyingFile);
        out.printf("%-34s %,12.2f%n", "… of it on the processor, s", processor);
        out.printf("%-34s %,12.2f%n", "writing the export, s", exporting);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("eventsPerSecond", Math.round(events / appending));
        figures.put("verifySeconds", rounded(verifying));
        figures.put("tamperingsFound", found);
        figures.put("events", events);
        figures.put("headLagMs", Math.round(lag * 1000));
        figures.put("verifyExportSeconds", rounded(verifyingFile));
        return figures;
    }

    private void append(Actor actor, int events, int writers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int share = events / writers + (w < events % writers ? 1 : 0);
                all.add(threads.submit(() -> Acting.as(actor, () -> {
                    for (int i = 0; i < share; i++) {
                        transactions.write(() -> log.append(event(actor)));
                    }
                })));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static AuditEvent event(Actor actor) {
        return AuditEvent.of(actor.organizationId(), actor.organizationId(), "bench.thing-done", UUID.randomUUID())
                .with("code", "responsive")
                .with("seconds", 11);
    }

    private void awaitHead(Actor actor, long size) {
        long limit = System.nanoTime() + 300_000_000_000L;
        while (Acting.as(actor, () -> log.head()).map(SignedHead::size).orElse(0L) < size) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("no head covers the events after five minutes");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void export(Actor actor, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Acting.as(actor, () -> {
                try {
                    log.export(null, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private int tamper(VerifyLog offline, Path folder, PrintStream out) throws IOException {
        Actor actor = new Actor(Ids.next(), Ids.next());
        for (int size = SMALL / 4; size <= SMALL; size += SMALL / 4) {
            append(actor, SMALL / 4, 4);
            awaitHead(actor, size);
        }
        Path kept = folder.resolve("kept.jsonl");
        export(actor, kept);
        ExportText original = ExportText.read(kept);
        LogKey foreign = LogKey.in(new KeyFolder(folder.resolve("foreign-keys")));
        int found = 0;
        for (Tampering tampering : Tampering.values()) {
            ExportText export = original.copy();
            long bad = tampering.apply(export, SMALL / 2 + 7, key, foreign);
            Path falsified = folder.resolve(tampering.name() + ".jsonl");
            export.write(falsified);
            boolean named = named(offline, tampering, falsified, kept, bad);
            out.printf("%-34s %s%n", tampering, named ? "found at event " + bad : "NOT FOUND");
            found += named ? 1 : 0;
        }
        return found;
    }

    /** What is falsified with the whole history in hand shows against a copy kept elsewhere only. */
    private boolean named(VerifyLog offline, Tampering tampering, Path falsified, Path kept, long bad) {
        Optional<Path> copy = switch (tampering) {
            case TRUNCATE, OLD_SNAPSHOT, FORK -> Optional.of(kept);
            case EDIT_PAYLOAD,
                    EDIT_PAYLOAD_AND_LEAF,
                    DELETE,
                    INSERT,
                    REORDER,
                    BACKDATE,
                    DUPLICATE,
                    MOVE_TENANT,
                    ANOTHER_KEY -> Optional.empty();
        };
        try {
            Verification verification = offline.verify(falsified, Optional.of(key.fingerprint()), copy);
            return verification instanceof Verification.Tampered tampered && tampered.firstBadIndex() == bad;
        } catch (IllegalArgumentException e) {
            return tampering == Tampering.ANOTHER_KEY; // refused whole: it names a key that is not the expected one
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
