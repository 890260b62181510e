package org.secondchair.extractor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.protocol.ExtractorSide;

/**
 * The disposable process: takes requests from standard input, answers on standard output, in order, until the server
 * is gone. Anything else that prints goes to standard error.
 */
public final class Extractor {

    /** Parsers recurse; a deep document should become an exception of its own, not a crash. */
    private static final long STACK_BYTES = 16L << 20;

    private Extractor() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16);
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        Offline.enforce();
        Lifeline.hold();
        serve(new ExtractorSide(in, out));
    }

    /** Openers that other jars offer as services are asked before our own. */
    private static void serve(ExtractorSide pipe) throws InterruptedException {
        var further = ServiceLoader.load(Opener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var session = new Session(pipe, new Opening(further));
        var worker = Thread.ofPlatform().name("opener").stackSize(STACK_BYTES).start(session::work);
        Thread.ofPlatform().name("requests").daemon().start(session::listen);
        worker.join();
        System.exit(session.status());
    }
}
