package org.secondchair.extractor.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Cuts an mbox into messages while it streams by; a message of any size needs only one line of memory.
 *
 * A message starts at a line "From " at the beginning, or after an empty line if it holds a date; mailers do not quote
 * every other "From " that starts a line. One ">" is taken off lines of the form ">From ", ">>From " and so on (the
 * reversible quoting of mboxrd). The empty line before a separator belongs to the mailbox, not to the message.
 */
final class MboxMessages {

    /** e.g. "From somebody@example.com Mon Jan  1 00:00:00 2001", with or without seconds and zone */
    private static final Pattern SEPARATOR = Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\b\\d{4}\\b.*");

    private static final int LINE = 1 << 16;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private byte[] line = new byte[LINE];
    private int length;
    /** Whether {@code line} holds a line (or a piece of a very long one) that nobody has consumed. */
    private boolean held;

    private boolean lineStart = true;
    private boolean afterEmpty = true;
    private boolean atBeginning = true;
    private boolean ended;

    MboxMessages(InputStream in) {
        this.in = in;
    }

    /** Moves on to the next message, over what is left of the present one. */
    boolean next() throws IOException {
        while (fill()) {
            if (isSeparator()) {
                held = false;
                atBeginning = false;
                afterEmpty = false;
                return true;
            }
            consume();
        }
        return false;
    }

    /** The bytes of the present message; valid until {@link #next}. */
    InputStream message() {
        return new Message();
    }

    private boolean fill() throws IOException {
        if (held) return true;
        if (ended) return false;
        boolean startsLine = length == 0 || line[length - 1] == '\n';
        lineStart = startsLine;
        length = 0;
        while (length < LINE) {
            int b = in.read();
            if (b < 0) {
                ended = true;
                break;
            }
            line[length++] = (byte) b;
            if (b == '\n') break;
        }
        held = length > 0;
        return held;
    }

    private void consume() {
        atBeginning = false;
        afterEmpty = lineStart && isEmptyLine();
        held = false;
    }

    private boolean isEmptyLine() {
        return length == 1 && line[0] == '\n' || length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    private boolean isSeparator() {
        if (!lineStart
                || !afterEmpty
                || length <= FROM.length
                || !Arrays.equals(line, 0, FROM.length, FROM, 0, FROM.length)) return false;
        return atBeginning
                || SEPARATOR
                        .matcher(new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing())
                        .matches();
    }

    private int quotingOf() {
        int marks = 0;
        while (marks < length && line[marks] == '>') marks++;
        boolean quoted = lineStart
                && marks > 0
                && length >= marks + FROM.length
                && Arrays.equals(line, marks, marks + FROM.length, FROM, 0, FROM.length);
        return quoted ? 1 : 0;
    }

    private final class Message extends InputStream {
        private byte[] ready = new byte[0];
        private int at;
        private int end;
        /** An empty line that is passed on only if no separator follows. */
        private byte[] pending = new byte[0];

        @Override
        public int read() throws IOException {
            return more() ? ready[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            if (count == 0) return 0;
            if (!more()) return -1;
            int taken = Math.min(count, end - at);
            System.arraycopy(ready, at, target, offset, taken);
            at += taken;
            return taken;
        }

        private boolean more() throws IOException {
            while (at >= end) {
                if (!fill() || isSeparator()) return false;
                if (pending.length > 0) {
                    hand(pending, 0, pending.length);
                    pending = new byte[0];
                    continue;
                }
                if (lineStart && isEmptyLine()) {
                    pending = Arrays.copyOf(line, length);
                } else {
                    int from = quotingOf();
                    hand(line, from, length);
                }
                consume();
            }
            return true;
        }

        private void hand(byte[] bytes, int from, int to) {
            ready = Arrays.copyOfRange(bytes, from, to);
            at = 0;
            end = ready.length;
        }
    }
}
