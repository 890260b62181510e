package org.secondchair.search.encryption;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

/// Reads an encrypted file, or a slice of it, at any place. Not for several threads: clone it, as Lucene does.
final class EncryptedInput extends IndexInput implements RandomAccessInput {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NO_PAGE = new byte[0];
    private static final int PAGE = FileCipher.PAGE_BYTES;

    private final EncryptedFile file;
    private final long offset;
    private final long length;
    private final boolean owner;
    private byte[] page = NO_PAGE;
    /// Place in the file of the first byte of `page`.
    private long pageStart;
    /// Place in the file of the next byte.
    private long at;

    EncryptedInput(String name, EncryptedFile file) {
        this(name, file, 0, file.length(), true);
    }

    private EncryptedInput(String name, EncryptedFile file, long offset, long length, boolean owner) {
        super(name);
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.owner = owner;
        this.at = offset;
    }

    @Override
    public byte readByte() throws IOException {
        int in = at(1);
        at++;
        return page[in];
    }

    @Override
    public short readShort() throws IOException {
        int in = at(Short.BYTES);
        if (in + Short.BYTES > page.length) {
            return super.readShort();
        }
        at += Short.BYTES;
        return (short) SHORT.get(page, in);
    }

    @Override
    public int readInt() throws IOException {
        int in = at(Integer.BYTES);
        if (in + Integer.BYTES > page.length) {
            return super.readInt();
        }
        at += Integer.BYTES;
        return (int) INT.get(page, in);
    }

    @Override
    public long readLong() throws IOException {
        int in = at(Long.BYTES);
        if (in + Long.BYTES > page.length) {
            return super.readLong();
        }
        at += Long.BYTES;
        return (long) LONG.get(page, in);
    }

    @Override
    public void readBytes(byte[] bytes, int to, int count) throws IOException {
        int next = to;
        int left = count;
        while (left > 0) {
            int in = at(left);
            int some = Math.min(left, page.length - in);
            System.arraycopy(page, in, bytes, next, some);
            at += some;
            next += some;
            left -= some;
        }
    }

    @Override
    public byte readByte(long position) throws IOException {
        at = offset + position;
        return readByte();
    }

    @Override
    public short readShort(long position) throws IOException {
        at = offset + position;
        return readShort();
    }

    @Override
    public int readInt(long position) throws IOException {
        at = offset + position;
        return readInt();
    }

    @Override
    public long readLong(long position) throws IOException {
        at = offset + position;
        return readLong();
    }

    /// Loads the page of the next byte and returns the byte's index in it; refuses to go beyond this slice.
    private int at(int bytes) throws IOException {
        if (at < offset || at + bytes > offset + length) {
            throw new EOFException("read past the end: " + this);
        }
        long in = at - pageStart;
        if (in < 0 || in >= page.length) {
            long number = at / PAGE;
            page = file.page(number);
            pageStart = number * PAGE;
            in = at - pageStart;
        }
        return (int) in;
    }

    @Override
    public long getFilePointer() {
        return at - offset;
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0 || position > length) {
            throw new EOFException("seek past the end: " + this);
        }
        at = offset + position;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public EncryptedInput clone() {
        var clone = new EncryptedInput(toString(), file, offset, length, false);
        clone.at = at;
        clone.page = page;
        clone.pageStart = pageStart;
        return clone;
    }

    @Override
    public IndexInput slice(String description, long from, long count) {
        if (from < 0 || count < 0 || from + count > length) {
            throw new IllegalArgumentException("slice " + from + "+" + count + " of " + this);
        }
        return new EncryptedInput(getFullSliceDescription(description), file, offset + from, count, false);
    }

    @Override
    public RandomAccessInput randomAccessSlice(long from, long count) {
        return (RandomAccessInput) slice("random access", from, count);
    }

    @Override
    public void close() throws IOException {
        if (owner) {
            file.close();
        }
    }
}
