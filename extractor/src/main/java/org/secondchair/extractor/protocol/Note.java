package org.secondchair.extractor.protocol;

/** What people should know about an extraction that succeeded. The order is part of the wire format. */
public enum Note {
    /** The text was longer than the limit; the rest is missing. */
    TEXT_TRUNCATED,
    /** The message breaks the rules of its format; it was read as well as could be. */
    MALFORMED_MAIL,
    /** The declared character set is missing, unknown or wrong; it was guessed from the bytes. */
    CHARSET_GUESSED,
    /** The name promises another kind of file than the bytes hold. */
    NAME_CONTRADICTS_CONTENT,
    /** Read in part: the file is damaged. */
    DAMAGED,
    /** A kind of file that carries text, but none was found: a scan perhaps, which OCR could read. */
    NO_TEXT_FOUND,
    /** A kind of file that carries no text that could be read, such as a picture without OCR. */
    NO_TEXT_EXPECTED,
    /** The text, or part of it, was read by OCR. */
    OCR
}
