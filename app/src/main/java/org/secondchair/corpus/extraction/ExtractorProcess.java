package org.secondchair.corpus.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.ProtocolBroken;
import org.secondchair.extractor.protocol.ServerSide;
import org.secondchair.extractor.protocol.ToExtractor;
import org.secondchair.extractor.protocol.ToServer;
import org.secondchair.extractor.protocol.Window;

/**
 * One running extractor and the three threads that talk to it. Fields without a remark are guarded by the pool's lock.
 *
 * Answers come in the order of the requests and one document is opened at a time, so the head of {@code inFlight} is the
 * one that is open, and the one to blame when the process dies.
 */
final class ExtractorProcess {

    private static final int KEPT_COMPLAINTS = 4_000;
    private static final long ABANDONED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Why the server ended a process, if it did. */
    enum Ending {
        NONE,
        TIMEOUT,
        /** Nobody waits for the document any more. */
        ABANDONED,
        /** Idle, or the pool is being closed. */
        RELEASED
    }

    private final ExtractorPool pool;
    private final Path folder;
    private final boolean large;
    private final StringBuilder complaints = new StringBuilder();

    final Deque<Task> inFlight = new ArrayDeque<>();
    Ending ending = Ending.NONE;
    private boolean ready;
    private boolean dead;
    private int undealt;
    private int credit;
    private long since = System.nanoTime();
    private @Nullable Process process;

    ExtractorProcess(ExtractorPool pool, Path folder, boolean large) {
        this.pool = pool;
        this.folder = folder;
        this.large = large;
    }

    boolean large() {
        return large;
    }

    boolean ready() {
        return ready;
    }

    /** Ends it when it is silent for too long: starting, opening its head, or idle. */
    void look(long now, ExtractorSettings settings) {
        if (ending != Ending.NONE) return;
        long silent = undealt > 0 ? 0 : now - since;
        var head = inFlight.peek();
        if (!ready) {
            if (silent > settings.startLimit().toNanos()) end(Ending.TIMEOUT);
        } else if (head == null) {
            if (silent > settings.idle().toNanos()) end(Ending.RELEASED);
        } else if (head.abandoned()) {
            if (silent > ABANDONED_NANOS) end(Ending.ABANDONED);
        } else if (silent > head.request().limits().time().toNanos()) {
            end(Ending.TIMEOUT);
        }
    }

    void start(Cage cage, int heapMebibytes) {
        thread("talks-to", () -> run(cage, heapMebibytes)).start();
    }

    private Thread thread(String doing, Runnable work) {
        return Thread.ofPlatform()
                .name("extractor-" + doing + "-" + folder.getFileName())
                .daemon()
                .unstarted(work);
    }

    private void run(Cage cage, int heapMebibytes) {
        Process started;
        try {
            Files.createDirectories(folder);
            started = cage.start(folder, heapMebibytes);
        } catch (IOException impossible) {
            complain(String.valueOf(impossible.getMessage()));
            pool.died(this, -1);
            return;
        }
        boolean wanted = pool.locked(() -> {
            process = started;
            return ending == Ending.NONE;
        });
        if (!wanted) started.destroyForcibly();
        var pipe = new ServerSide(
                new BufferedOutputStream(started.getOutputStream(), 1 << 16),
                new BufferedInputStream(started.getInputStream(), 1 << 16));
        thread("hears-complaints-of", () -> listen(started.getErrorStream())).start();
        thread("listens-to", () -> receive(pipe, started)).start();
        send(pipe, started);
    }

    private void send(ServerSide pipe, Process started) {
        try {
            for (var batch = next(); batch != null; batch = next()) {
                for (var message : batch) pipe.send(message);
                pipe.flush();
            }
        } catch (IOException gone) {
            complain("requests cannot be sent: " + gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        started.destroyForcibly();
    }

    /** Waits for something to say; null when the process is at its end. */
    private @Nullable List<ToExtractor> next() throws InterruptedException {
        pool.lock.lock();
        try {
            while (true) {
                if (dead || ending != Ending.NONE) return null;
                var batch = new ArrayList<ToExtractor>();
                if (credit > 0) {
                    batch.add(new ToExtractor.Credit(credit));
                    credit = 0;
                }
                while (ready && pool.mayTake(this)) {
                    var task = pool.take(this);
                    if (inFlight.isEmpty()) since = System.nanoTime();
                    inFlight.add(task);
                    batch.add(new ToExtractor.Open(task.number(), pool.outbox(), pool.ocr(), task.request()));
                }
                if (!batch.isEmpty()) return batch;
                pool.changed.await();
            }
        } finally {
            pool.lock.unlock();
        }
    }

    private void receive(ServerSide pipe, Process started) {
        try {
            for (var said = pipe.receive(pool.outbox()); said != null; said = pipe.receive(pool.outbox())) {
                var heard = said;
                pool.lock.lock();
                try {
                    hear(heard);
                } finally {
                    pool.lock.unlock();
                }
            }
        } catch (IOException broken) {
            complain("answers cannot be understood: " + broken.getMessage());
        }
        started.destroyForcibly();
        pool.died(this, statusOf(started));
    }

    private static int statusOf(Process started) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return started.waitFor();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void hear(ToServer said) throws ProtocolBroken {
        switch (said) {
            case ToServer.Ready report -> {
                ready = true;
                pool.started(report.ocr());
            }
            case ToServer.ChildOut out -> {
                var task = head(out.number());
                if (!task.accept(out.child().ordinal())) throw new ProtocolBroken("a child out of its order");
                task.count(out.child());
                owe(Window.unitsOf(out.child()));
                pool.tell(task, new Task.Event.Emitted(out.child(), this));
            }
            case ToServer.ChildFailed failed -> {
                var task = head(failed.number());
                if (!task.accept(failed.child().ordinal())) throw new ProtocolBroken("a child out of its order");
                task.countFailed();
                owe(1);
                pool.tell(task, new Task.Event.Failed(failed.child(), this));
            }
            case ToServer.Done done -> {
                var task = head(done.number());
                inFlight.remove();
                pool.tell(task, new Task.Event.Over(task.whole(done.extraction())));
            }
            case ToServer.Broken broken -> {
                var task = head(broken.number());
                inFlight.remove();
                pool.tell(task, new Task.Event.Broken(broken.message()));
            }
        }
        since = System.nanoTime();
        pool.changed.signalAll();
    }

    private void owe(int units) throws ProtocolBroken {
        undealt += units;
        if (undealt > Window.UNITS) throw new ProtocolBroken("more children than the window allows");
    }

    private Task head(long number) throws ProtocolBroken {
        var head = inFlight.peek();
        if (head == null || head.number() != number) throw new ProtocolBroken("an answer that nobody waits for");
        return head;
    }

    /** The asking thread has dealt with a child. */
    void dealtWith(int units) {
        undealt = Math.max(0, undealt - units);
        credit += units;
        since = System.nanoTime();
        pool.changed.signalAll();
    }

    /** Ends the process; its death is then noticed like any other. */
    void end(Ending why) {
        ending = why;
        if (process != null) process.destroyForcibly();
        pool.changed.signalAll();
    }

    void dead() {
        dead = true;
        pool.changed.signalAll();
    }

    private void listen(InputStream errors) {
        try (errors) {
            var buffer = new byte[2_000];
            for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer))
                complain(new String(buffer, 0, read, StandardCharsets.UTF_8));
        } catch (IOException closed) {
            complain("(end)");
        }
    }

    private void complain(String text) {
        synchronized (complaints) {
            complaints.append(text);
            if (complaints.length() > KEPT_COMPLAINTS) complaints.delete(0, complaints.length() - KEPT_COMPLAINTS);
        }
    }

    /** The last of what it printed; may quote documents, so it is for the log of the operator only. */
    String complaints() {
        synchronized (complaints) {
            return complaints.toString().strip();
        }
    }

    Path folder() {
        return folder;
    }
}
