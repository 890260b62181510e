package org.secondchair.audit.sequence;

import java.time.Duration;
import org.secondchair.tenancy.DatabaseHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the sequencer on a virtual thread of its own as long as the server runs. */
@Component
class SequencerLoop implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration PAUSE_WHILE_ANOTHER_WORKS = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);

    private final Sequencer sequencer;
    private final DatabaseHome home;
    private final boolean wanted;
    private volatile Thread thread = new Thread(() -> {});
    private volatile boolean running;

    SequencerLoop(
            Sequencer sequencer, DatabaseHome home, @Value("${secondchair.audit.sequencer:true}") boolean wanted) {
        this.sequencer = sequencer;
        this.home = home;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        if (home.ours()) {
            sequencer.takeOver();
        }
        running = true;
        thread = Thread.ofVirtual().name("log-sequencer").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(pauseAfterStep());
            } catch (InterruptedException e) {
                return; // stop() wants the end
            }
        }
    }

    private Duration pauseAfterStep() {
        try {
            return switch (sequencer.step()) {
                case Sequencer.Step.Numbered numbered -> numbered.full() ? Duration.ZERO : PAUSE;
                case Sequencer.Step.NotMine _ -> PAUSE_WHILE_ANOTHER_WORKS;
            };
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The log's sequencer will try again: {}", e.getMessage());
            return PAUSE_AFTER_FAILURE;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
            sequencer.giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.info("The log's lease runs out by itself: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops early, while the database pool is still open. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1000;
    }
}
