package org.secondchair.home.sample.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** A zip archive of one stored entry under the traditional password encryption (APPNOTE 6.1): weak, but honestly locked. */
public final class LockedZip {
    private static final int DOS_DATE = (2024 - 1980) << 9 | 11 << 5 | 29;

    private int key0 = 0x12345678;
    private int key1 = 0x23456789;
    private int key2 = 0x34567890;

    private LockedZip() {}

    public static byte[] write(String name, byte[] content, String password, long seed) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        int crc = (int) checksum.getValue();
        byte[] plain = new byte[12 + content.length];
        new Random(seed).nextBytes(plain);
        plain[11] = (byte) (crc >>> 24);
        System.arraycopy(content, 0, plain, 12, content.length);
        LockedZip lock = new LockedZip();
        for (byte letter : password.getBytes(StandardCharsets.US_ASCII)) {
            lock.turn(letter);
        }
        byte[] locked = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            locked[i] = (byte) (plain[i] ^ lock.stream());
            lock.turn(plain[i]);
        }
        return archive(name.getBytes(StandardCharsets.US_ASCII), locked, crc, content.length);
    }

    private void turn(byte letter) {
        key0 = crcStep(key0, letter);
        key1 = (key1 + (key0 & 0xff)) * 134775813 + 1;
        key2 = crcStep(key2, (byte) (key1 >>> 24));
    }

    private byte stream() {
        int mixed = (key2 | 2) & 0xffff;
        return (byte) ((mixed * (mixed ^ 1)) >>> 8);
    }

    private static int crcStep(int crc, byte letter) {
        int mixed = (crc ^ letter) & 0xff;
        for (int bit = 0; bit < 8; bit++) {
            mixed = (mixed & 1) == 0 ? mixed >>> 1 : mixed >>> 1 ^ 0xedb88320;
        }
        return crc >>> 8 ^ mixed;
    }

    private static byte[] archive(byte[] name, byte[] locked, int crc, int size) {
        ByteBuffer out = ByteBuffer.allocate(30 + 46 + 22 + 2 * name.length + locked.length);
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x04034b50);
        common(out, crc, locked.length, size, name.length).put(name).put(locked);
        int directory = out.position();
        out.putInt(0x02014b50).putShort((short) 20);
        common(out, crc, locked.length, size, name.length);
        out.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .put(name);
        int end = out.position();
        out.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        out.putInt(end - directory).putInt(directory).putShort((short) 0);
        return out.array();
    }

    /** Version, flags (bit 0: encrypted), method (stored), time, checksum, sizes, lengths of name and extra field. */
    private static ByteBuffer common(ByteBuffer out, int crc, int packed, int size, int nameLength) {
        out.putShort((short) 20).putShort((short) 1).putShort((short) 0).putShort((short) 0);
        out.putShort((short) DOS_DATE).putInt(crc).putInt(packed).putInt(size);
        return out.putShort((short) nameLength).putShort((short) 0);
    }
}
