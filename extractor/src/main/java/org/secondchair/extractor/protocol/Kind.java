package org.secondchair.extractor.protocol;

/** First byte of each frame's content. */
final class Kind {

    static final int OPEN = 1;
    static final int CREDIT = 2;
    static final int READY = 11;
    static final int CHILD_OUT = 12;
    static final int CHILD_FAILED = 13;
    static final int EXTRACTED = 14;
    static final int EXCEPTED = 15;
    static final int BROKEN = 16;

    private Kind() {}
}
