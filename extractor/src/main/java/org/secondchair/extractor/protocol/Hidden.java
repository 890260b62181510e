package org.secondchair.extractor.protocol;

/** Content that a reader of the printed page would miss. The order is part of the wire format. */
public enum Hidden {
    SHEETS,
    ROWS_OR_COLUMNS,
    SLIDES,
    TEXT,
    TRACKED_CHANGES,
    COMMENTS,
    MACROS
}
