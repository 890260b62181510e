package org.secondchair.home.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the demo says while it goes on: one line a step, with the time since the start. */
public final class Terminal {
    private static final Duration SELDOM = Duration.ofSeconds(5);
    private final PrintStream out;
    private final boolean live;
    private final long begunNanos;
    private long lastNanos;
    private boolean unfinished;

    /** @param live a person watches: progress is written over itself, not line by line */
    public Terminal(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        this.begunNanos = System.nanoTime();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    /** Plain text, without a time. */
    public synchronized void say(String text) {
        end();
        out.println(text);
        out.flush();
    }

    synchronized void step(String text) {
        end();
        out.println(time() + text);
        out.flush();
    }

    /** How far something got; told seldom where nobody watches. */
    synchronized void progress(String text) {
        if (live) {
            out.printf("\r%s%-88s", time(), text);
            unfinished = true;
        } else if (System.nanoTime() - lastNanos > SELDOM.toNanos()) {
            lastNanos = System.nanoTime();
            out.println(time() + text);
        }
        out.flush();
    }

    private void end() {
        if (unfinished) {
            out.println();
            unfinished = false;
        }
    }

    private String time() {
        Duration elapsed = elapsed();
        return String.format(Locale.ROOT, "  %d:%02d  ", elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}
