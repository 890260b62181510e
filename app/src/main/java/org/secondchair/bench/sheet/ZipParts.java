package org.secondchair.bench.sheet;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Some parts of a zip in memory, by its central directory (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16): workbooks
 * are often written as streams whose local headers tell no sizes. Never unpacks more than it is allowed to, whatever the
 * directory claims.
 */
final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** More entries or more bytes than allowed. */
    static final class TooMuch extends IOException {}

    private ZipParts() {}

    static Map<String, byte[]> read(byte[] zip, Predicate<String> wanted, int mostEntries, int mostBytes)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = end(buffer);
            int entries = Short.toUnsignedInt(buffer.getShort(end + 10));
            if (entries > mostEntries) {
                throw new TooMuch();
            }
            int at = buffer.getInt(end + 16);
            Map<String, byte[]> parts = new HashMap<>();
            int left = mostBytes;
            for (int i = 0; i < entries; i++) {
                if (buffer.getInt(at) != ENTRY) {
                    throw new IOException("the directory of the zip is damaged");
                }
                int nameLength = Short.toUnsignedInt(buffer.getShort(at + 28));
                String name = new String(zip, at + 46, nameLength, StandardCharsets.UTF_8);
                if (wanted.test(name)) {
                    byte[] part = part(buffer, at, left);
                    left -= part.length;
                    parts.put(name, part);
                }
                at += 46
                        + nameLength
                        + Short.toUnsignedInt(buffer.getShort(at + 30))
                        + Short.toUnsignedInt(buffer.getShort(at + 32));
            }
            return parts;
        } catch (IndexOutOfBoundsException | BufferUnderflowException | DataFormatException e) {
            throw new IOException("the zip is damaged", e);
        }
    }

    private static int end(ByteBuffer buffer) throws IOException {
        for (int at = buffer.limit() - 22; at >= Math.max(0, buffer.limit() - 22 - 0xffff); at--) {
            if (buffer.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("the zip has no directory");
    }

    private static byte[] part(ByteBuffer buffer, int entry, int most) throws IOException, DataFormatException {
        int method = buffer.getShort(entry + 10);
        int packed = buffer.getInt(entry + 20);
        int local = buffer.getInt(entry + 42);
        if (buffer.getInt(local) != LOCAL || packed < 0) {
            throw new IOException("a part of the zip is damaged");
        }
        int from = local
                + 30
                + Short.toUnsignedInt(buffer.getShort(local + 26))
                + Short.toUnsignedInt(buffer.getShort(local + 28));
        if (method == DEFLATED) {
            return inflate(buffer.array(), from, packed, most);
        }
        if (method != STORED) {
            throw new IOException("packed in a way that workbooks are not: " + method);
        }
        if (packed > most) {
            throw new TooMuch();
        }
        java.util.Objects.checkFromIndexSize(from, packed, buffer.limit());
        return Arrays.copyOfRange(buffer.array(), from, from + packed);
    }

    private static byte[] inflate(byte[] zip, int from, int packed, int most) throws IOException, DataFormatException {
        var out = new java.io.ByteArrayOutputStream(Math.min(most, 4 * Math.max(packed, 1024)));
        byte[] piece = new byte[65_536];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(zip, from, packed);
            while (!inflater.finished()) {
                int got = inflater.inflate(piece);
                if (got == 0 && !inflater.finished()) {
                    throw new IOException("a part of the zip ends early");
                }
                if (out.size() + got > most) {
                    throw new TooMuch();
                }
                out.write(piece, 0, got);
            }
        }
        return out.toByteArray();
    }
}
