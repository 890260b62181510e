package org.secondchair.extractor.protocol;

/** What the extractor says to the server. Answers come in the order of the requests. */
public sealed interface ToServer {

    /** @param ocr whether OCR could be done if it were asked for */
    record Ready(boolean ocr) implements ToServer {}

    record ChildOut(long number, Child child) implements ToServer {}

    record ChildFailed(long number, FailedChild child) implements ToServer {}

    record Done(long number, Extraction extraction) implements ToServer {}

    /** The surroundings failed, not the document: the outbox cannot be written, the native cannot be read. */
    record Broken(long number, String message) implements ToServer {}
}
