package org.secondchair.extractor.protocol;

/** Why a document, or a member of a container, could not be opened. The order is part of the wire format. */
public enum Cause {
    /** A password or a key is needed. */
    ENCRYPTED,
    /** The bytes contradict the format that they claim to be. */
    CORRUPT,
    /** Nothing here can read this kind of file. */
    UNSUPPORTED,
    /** A limit on size or on the number of members was reached. */
    TOO_LARGE,
    /** Containers lie in containers beyond the permitted depth. */
    TOO_DEEP,
    /** Made to exhaust whoever opens it. */
    BOMB,
    /** Not done within the time limit. */
    TIMEOUT,
    /** Not done within the memory limit, the larger one of the second attempt included. */
    OUT_OF_MEMORY,
    /** The process that opened it died twice. */
    CRASHED
}
