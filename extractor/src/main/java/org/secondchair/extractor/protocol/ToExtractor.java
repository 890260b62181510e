package org.secondchair.extractor.protocol;

import java.nio.file.Path;

/** What the server says to the extractor. */
public sealed interface ToExtractor {

    /** @param outbox existing folder into which larger children are written, see {@link Child#fileIn} */
    record Open(long number, Path outbox, boolean ocr, ExtractionRequest request) implements ToExtractor {}

    /** The server has dealt with children worth so many units of {@link Window}. */
    record Credit(int units) implements ToExtractor {}
}
