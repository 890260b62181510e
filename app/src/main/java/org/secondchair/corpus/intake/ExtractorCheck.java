package org.secondchair.corpus.intake;

import java.nio.charset.StandardCharsets;
import org.secondchair.corpus.extraction.ChildSink;
import org.secondchair.corpus.extraction.ExtractorPool;
import org.secondchair.corpus.extraction.ExtractorState;
import org.secondchair.corpus.extraction.ExtractorUnavailable;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.kernel.HealthCheck;
import org.springframework.stereotype.Component;

/** Opens a note in a real extractor process. */
@Component
class ExtractorCheck implements HealthCheck {
    private static final String NOTE = "The second chair backs the lead counsel.";

    private final ExtractorPool extractors;

    ExtractorCheck(ExtractorPool extractors) {
        this.extractors = extractors;
    }

    @Override
    public String what() {
        return "extractor";
    }

    @Override
    public Finding look() {
        try {
            Extraction read = extractors.extract(
                    ExtractionRequest.of(
                            new Content.InMemory(NOTE.getBytes(StandardCharsets.UTF_8)), "note.txt", Limits.standard()),
                    new Nobody());
            return switch (read) {
                case Extraction.Extracted extracted
                when extracted.text().contains(NOTE) ->
                    new Finding(true, "opens documents in processes of their own" + wall(extractors.state()));
                case Extraction.Extracted _ -> new Finding(false, "lost the text of a note; build again.");
                case Extraction.Excepted excepted -> new Finding(false, "could not open a note: " + excepted.message());
            };
        } catch (ExtractorUnavailable e) {
            return new Finding(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding(false, "was interrupted");
        }
    }

    private static String wall(ExtractorState state) {
        return state.networkWall()
                ? ", cut off from the network by the system"
                : ", kept from the network by Java alone (the system offers no network namespace)";
    }

    /** A note has no children. */
    private static final class Nobody implements ChildSink {
        @Override
        public void child(Child child) {
            throw new IllegalStateException("a note has no children");
        }

        @Override
        public void failed(FailedChild child) {
            throw new IllegalStateException("a note has no children");
        }
    }
}
