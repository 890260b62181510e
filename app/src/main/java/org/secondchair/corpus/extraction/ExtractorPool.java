package org.secondchair.corpus.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.Window;

/**
 * Opens documents in disposable processes. Safe for any number of threads; each call blocks until its document is done,
 * so callers that want speed ask for many at once.
 *
 * Whatever a document does to its process happens to that document alone: one that hangs is given up as TIMEOUT, one
 * that takes its process down is tried once more alone and with more memory and then given up as CRASHED or
 * OUT_OF_MEMORY, and the documents that waited behind it in the same process go to another.
 */
public final class ExtractorPool implements AutoCloseable {

    private static final int OUT_OF_MEMORY_STATUS = 3;
    private static final int FAILED_STARTS_TO_GIVE_UP = 3;
    private static final long LOOK_MILLIS = 100;

    final ReentrantLock lock = new ReentrantLock();
    /** Anything below changed. */
    final Condition changed = lock.newCondition();

    private final ExtractorSettings settings;
    private final Waiting waiting = new Waiting();
    private final List<ExtractorProcess> processes = new ArrayList<>();
    private final WorkFolder folder;
    private @Nullable Cage cage;
    private @Nullable Thread watch;
    private long numbers;
    private int failedStarts;
    private int deaths;
    private boolean ocrReady;
    private boolean closed;

    /** Starts nothing before the first document comes. */
    public ExtractorPool(ExtractorSettings settings) {
        this.settings = settings;
        folder = new WorkFolder(settings.workFolder());
    }

    /**
     * Opens one document; its children go to the sink before this returns.
     *
     * @throws ExtractorUnavailable if no process can be started, or the disk is full
     */
    public Extraction extract(ExtractionRequest request, ChildSink sink) throws InterruptedException {
        var task = new Task(request);
        submit(task);
        boolean over = false;
        try {
            while (true) {
                switch (task.events.take()) {
                    case Task.Event.Emitted(var child, var by) -> hand(child, by, sink);
                    case Task.Event.Failed(var child, var by) -> {
                        sink.failed(child);
                        credit(by, 1);
                    }
                    case Task.Event.Over(var extraction) -> {
                        over = true;
                        return extraction;
                    }
                    case Task.Event.Broken(var message) -> {
                        over = true;
                        throw new ExtractorUnavailable(message);
                    }
                }
            }
        } finally {
            if (!over) abandon(task);
        }
    }

    private void hand(Child child, ExtractorProcess by, ChildSink sink) {
        try {
            sink.child(child);
        } finally {
            discard(child);
            credit(by, Window.unitsOf(child));
        }
    }

    private static void discard(Child child) {
        if (child.content() instanceof Content.InFile file) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException stuck) {
                throw new UncheckedIOException("A file of the extractor cannot be deleted", stuck);
            }
        }
    }

    private void credit(ExtractorProcess process, int units) {
        locked(() -> {
            process.dealtWith(units);
            return true;
        });
    }

    boolean locked(BooleanSupplier work) {
        lock.lock();
        try {
            return work.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    private void submit(Task task) {
        lock.lock();
        try {
            if (closed) throw new ExtractorUnavailable("The server is shutting down.");
            if (cage == null) cage = new Cage(settings);
            waiting.add(task);
            staff();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void abandon(Task task) {
        lock.lock();
        try {
            task.abandon();
            waiting.remove(task);
            for (var event = task.events.poll(); event != null; event = task.events.poll()) drop(event);
        } finally {
            lock.unlock();
        }
    }

    private void drop(Task.Event event) {
        switch (event) {
            case Task.Event.Emitted(var child, var by) -> {
                discard(child);
                by.dealtWith(Window.unitsOf(child));
            }
            case Task.Event.Failed(var child, var by) -> by.dealtWith(1);
            case Task.Event.Over over -> {}
            case Task.Event.Broken broken -> {}
        }
    }

    // From here on: called with the lock held, unless it says otherwise.

    void tell(Task task, Task.Event event) {
        if (task.abandoned()) drop(event);
        else task.events.add(event);
    }

    boolean mayTake(ExtractorProcess process) {
        return waiting.mayTake(process, settings.pipelined());
    }

    Task take(ExtractorProcess process) {
        var task = waiting.take(process);
        task.number(++numbers);
        return task;
    }

    void started(boolean ocr) {
        failedStarts = 0;
        ocrReady = ocr;
    }

    /** Starts what is missing: a process for each waiting document up to the limit, one large one if it has work. */
    private void staff() {
        int idle = 0;
        int ordinary = 0;
        boolean large = false;
        for (var process : processes) {
            if (process.large()) large = true;
            else ordinary++;
            if (!process.large() && process.inFlight.isEmpty()) idle++;
        }
        for (int more = waiting.ordinary() - idle; more > 0 && ordinary < settings.processes(); more--, ordinary++)
            start(false);
        if (waiting.secondAttempts() > 0 && !large) start(true);
        if (watch == null && !processes.isEmpty()) {
            watch = Thread.ofPlatform().name("extractor-watch").daemon().start(this::watch);
        }
    }

    private void start(boolean large) {
        if (cage == null) return;
        var process = new ExtractorProcess(this, folder.ofProcess(), large);
        processes.add(process);
        process.start(cage, large ? settings.largeHeapMebibytes() : settings.heapMebibytes());
    }

    /** Called without the lock, once for each process, when it is gone for whatever reason. */
    void died(ExtractorProcess process, int status) {
        lock.lock();
        try {
            process.dead();
            processes.remove(process);
            if (!process.ready() && process.ending != ExtractorProcess.Ending.RELEASED) failedStarts++;
            else settle(process, status);
            while (!process.inFlight.isEmpty()) waiting.giveBack(process.inFlight.removeLast());
            if (failedStarts >= FAILED_STARTS_TO_GIVE_UP || closed) refuseAll(process);
            else staff();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        folder.wipe(process.folder());
    }

    /** Decides on the document that was open; the others behind it are innocent. */
    private void settle(ExtractorProcess process, int status) {
        var culprit = process.inFlight.poll();
        if (culprit == null) return;
        deaths++;
        folder.wipeChildren(culprit.number(), culprit.nextOrdinal());
        switch (process.ending) {
            case TIMEOUT -> {
                var limit = culprit.request().limits().time();
                tell(
                        culprit,
                        new Task.Event.Over(culprit.excepted(
                                Cause.TIMEOUT, "Not done within " + limit.toSeconds() + " seconds.", null)));
            }
            case ABANDONED, RELEASED -> waiting.giveBack(culprit);
            case NONE -> {
                if (culprit.again()) {
                    waiting.addSecondAttempt(culprit);
                } else if (status == OUT_OF_MEMORY_STATUS) {
                    tell(
                            culprit,
                            new Task.Event.Over(culprit.excepted(
                                    Cause.OUT_OF_MEMORY,
                                    "Needs more than " + settings.largeHeapMebibytes() + " MiB of memory.",
                                    null)));
                } else {
                    tell(
                            culprit,
                            new Task.Event.Over(
                                    culprit.excepted(Cause.CRASHED, "The process that opened it died twice.", null)));
                }
            }
        }
        waiting.removeAbandoned();
    }

    private void refuseAll(ExtractorProcess last) {
        var why =
                closed ? "The server is shutting down." : "Extractor processes cannot be started: " + last.complaints();
        failedStarts = 0;
        for (var task : waiting.takeAll()) tell(task, new Task.Event.Broken(why));
    }

    /** Runs in a thread of its own while there are processes. */
    private void watch() {
        lock.lock();
        try {
            while (!processes.isEmpty()) {
                long now = System.nanoTime();
                for (var process : processes) process.look(now, settings);
                lock.unlock();
                try {
                    Thread.sleep(LOOK_MILLIS);
                } finally {
                    lock.lock();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            watch = null;
            lock.unlock();
        }
    }

    Path outbox() {
        return folder.outbox();
    }

    boolean ocr() {
        return settings.ocr();
    }

    /** What runs at the moment. */
    public ExtractorState state() {
        lock.lock();
        try {
            int busy = (int)
                    processes.stream().filter(one -> !one.inFlight.isEmpty()).count();
            return new ExtractorState(
                    processes.size(),
                    busy,
                    waiting.ordinary() + waiting.secondAttempts(),
                    deaths,
                    cage != null && cage.hasNetworkWall(),
                    settings.ocr(),
                    ocrReady);
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is going on; those who wait hear that the server is shutting down. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            var why = new Task.Event.Broken("The server is shutting down.");
            for (var process : processes) {
                for (var task : process.inFlight) tell(task, why);
                process.inFlight.clear();
                process.end(ExtractorProcess.Ending.RELEASED);
            }
            for (var task : waiting.takeAll()) tell(task, why);
            long left = TimeUnit.SECONDS.toNanos(10);
            while (!processes.isEmpty() && left > 0) left = changed.awaitNanos(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        folder.close();
    }
}
