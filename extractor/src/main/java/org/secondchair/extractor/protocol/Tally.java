package org.secondchair.extractor.protocol;

/**
 * The children of one document, counted.
 *
 * @param expected how many the document has by its own table or separators; {@link #UNKNOWN} if the process died first
 * @param emitted handed to the server
 * @param failed announced, but not readable
 * @param filtered deliberately not handed out, such as icons and thumbnails of office documents
 * @param resumed before the place at which the request resumed
 * @param expandedBytes size of all that was emitted
 */
public record Tally(int expected, int emitted, int failed, int filtered, int resumed, long expandedBytes) {

    public static final int UNKNOWN = -1;
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** Whether nothing was lost on the way. */
    public boolean reconciles() {
        return expected == (long) emitted + failed + filtered + resumed;
    }
}
