package org.secondchair.extractor.protocol;

/** How a child belongs to what it came out of. The order is part of the wire format. */
public enum Relation {
    /** Attached to a message. */
    ATTACHMENT,
    /** Lies inside a document: an object, a picture, a file attached to a PDF. */
    EMBEDDED,
    /** One of the files or messages of an archive or mailbox. */
    MEMBER
}
