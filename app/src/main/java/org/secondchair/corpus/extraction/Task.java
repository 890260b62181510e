package org.secondchair.corpus.extraction;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Tally;

/** One request on its way, over at most two attempts. Everything but the queue is guarded by the pool's lock. */
final class Task {

    /** What the asking thread hears. */
    sealed interface Event {
        record Emitted(Child child, ExtractorProcess by) implements Event {}

        record Failed(FailedChild child, ExtractorProcess by) implements Event {}

        record Over(Extraction extraction) implements Event {}

        record Broken(String message) implements Event {}
    }

    final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private final ExtractionRequest asked;
    private ExtractionRequest request;
    private long number;
    private int emitted;
    private int failed;
    private long expandedBytes;
    private int nextOrdinal;
    private boolean secondAttempt;
    private int firstEmitted;
    private int firstFailed;
    private boolean abandoned;

    Task(ExtractionRequest asked) {
        this.asked = asked;
        request = asked;
        nextOrdinal = asked.fromMember();
    }

    ExtractionRequest request() {
        return request;
    }

    long number() {
        return number;
    }

    void number(long given) {
        number = given;
    }

    boolean isSmall() {
        return asked.content().sizeBytes() <= Content.INLINE_BYTES;
    }

    boolean abandoned() {
        return abandoned;
    }

    void abandon() {
        abandoned = true;
    }

    /** Whether this ordinal may come now; each comes once and in order. */
    boolean accept(int ordinal) {
        if (ordinal < nextOrdinal) return false;
        nextOrdinal = ordinal + 1;
        return true;
    }

    /** Children below this were announced. */
    int nextOrdinal() {
        return nextOrdinal;
    }

    void count(Child child) {
        emitted++;
        expandedBytes += child.content().sizeBytes();
    }

    void countFailed() {
        failed++;
    }

    /** Whether a second attempt is due; it goes on behind the children that came out already. */
    boolean again() {
        if (secondAttempt || abandoned) return false;
        secondAttempt = true;
        firstEmitted = emitted;
        firstFailed = failed;
        request = asked.resumedAt(nextOrdinal);
        return true;
    }

    /** What an attempt reported, in terms of the request as it was asked. */
    Extraction whole(Extraction reported) {
        if (!secondAttempt) return reported;
        return switch (reported) {
            case Extraction.Extracted done ->
                new Extraction.Extracted(done.facts(), done.text(), done.html(), done.notes(), whole(done.tally()));
            case Extraction.Excepted done ->
                new Extraction.Excepted(done.facts(), done.cause(), done.message(), done.text(), whole(done.tally()));
        };
    }

    /** The first attempt's children were counted as resumed by the second. */
    private Tally whole(Tally second) {
        return new Tally(
                second.expected(),
                second.emitted() + firstEmitted,
                second.failed() + firstFailed,
                second.filtered(),
                second.resumed() - firstEmitted - firstFailed,
                expandedBytes);
    }

    /** The document took its process down. */
    Extraction.Excepted excepted(Cause cause, String message, @Nullable String mediaType) {
        return new Extraction.Excepted(
                Facts.ofType(mediaType == null ? "application/octet-stream" : mediaType),
                cause,
                message,
                "",
                new Tally(Tally.UNKNOWN, emitted, failed, 0, 0, expandedBytes));
    }
}
