package org.secondchair.extractor;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.SurroundingsBroken;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.ExtractorSide;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.ToExtractor;
import org.secondchair.extractor.protocol.ToServer;
import org.secondchair.extractor.protocol.Window;

/**
 * One conversation with the server. One thread listens, one opens: documents are opened strictly one after the other, so
 * that the first unanswered request is always the one to blame for a death.
 */
final class Session {

    /** Exit status on which the server knows that memory ran out; the same as of ExitOnOutOfMemoryError. */
    static final int OUT_OF_MEMORY = 3;

    private final ExtractorSide pipe;
    private final Opening opening;
    private final BlockingQueue<ToExtractor> requests = new LinkedBlockingQueue<>();
    private final Semaphore window = new Semaphore(Window.UNITS);
    private volatile int status;

    Session(ExtractorSide pipe, Opening opening) {
        this.pipe = pipe;
        this.opening = opening;
    }

    int status() {
        return status;
    }

    /** Ends the process when the server has closed its end, whatever is being opened at that moment. */
    void listen() {
        try {
            for (var message = pipe.receive(); message != null; message = pipe.receive()) {
                switch (message) {
                    case ToExtractor.Credit credit -> window.release(credit.units());
                    case ToExtractor.Open open -> requests.add(open);
                }
            }
            Runtime.getRuntime().halt(0);
        } catch (IOException broken) {
            System.err.println("request not understood: " + broken.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    void work() {
        try {
            pipe.send(new ToServer.Ready(opening.canReadPictures()));
            pipe.flush();
            while (true) {
                if (requests.take() instanceof ToExtractor.Open open) answer(open);
            }
        } catch (IOException gone) {
            System.err.println("server is gone: " + gone.getMessage());
            status = 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError exhausted) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    private void answer(ToExtractor.Open open) throws IOException {
        ToServer answer;
        try {
            answer = new ToServer.Done(open.number(), opening.open(open, new Delivery(open.number())));
        } catch (SurroundingsBroken broken) {
            var message = broken.getMessage();
            answer = new ToServer.Broken(open.number(), message == null ? "The extractor is broken." : message);
        }
        pipe.send(answer);
        pipe.flush();
    }

    private final class Delivery implements Outbox.Delivery {
        private final long number;

        Delivery(long number) {
            this.number = number;
        }

        @Override
        public void child(Child child) {
            send(new ToServer.ChildOut(number, child), Window.unitsOf(child));
        }

        @Override
        public void failed(FailedChild child) {
            send(new ToServer.ChildFailed(number, child), 1);
        }

        /** Flushes only when it has to wait, so that many small children share a write. */
        private void send(ToServer message, int units) {
            try {
                if (!window.tryAcquire(units)) {
                    pipe.flush();
                    window.acquire(units);
                }
                pipe.send(message);
            } catch (IOException gone) {
                throw new SurroundingsBroken("The server is gone.", gone);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new SurroundingsBroken("The extractor was stopped.", stopped);
            }
        }
    }
}
