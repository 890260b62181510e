package org.secondchair.corpus.extraction;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;

/** A server to be killed: opens a document that hangs, and says so once it is open. */
final class PoolOwner {

    private PoolOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var pool = new ExtractorPool(ExtractorFixtures.settings(Path.of(arguments[0])))) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (pool.state().busy() == 0) Thread.sleep(20);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                System.out.println("busy");
            });
            var trap = new Content.InMemory("TRAP hang".getBytes(StandardCharsets.UTF_8));
            pool.extract(ExtractionRequest.of(trap, "a.txt", Limits.standard()), new ChildSink() {
                @Override
                public void child(Child child) {
                    throw new AssertionError("a trap has no children");
                }

                @Override
                public void failed(FailedChild child) {
                    throw new AssertionError("a trap has no children");
                }
            });
        }
    }
}
