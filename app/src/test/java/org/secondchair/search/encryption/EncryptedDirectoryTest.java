package org.secondchair.search.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.RandomAccessInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedDirectoryTest {
    private static final byte[] KEY = "an index key of thirty-two bytes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_KEY = "another key which is as long too".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16384, 100_000})
    void readsBackWhatWasWrittenAtAnyPlace(int length, @TempDir Path folder) throws IOException {
        byte[] written = bytes(length);
        try (Directory directory = open(folder, KEY)) {
            write(directory, "a.bin", written);
            assertThat(directory.fileLength("a.bin")).isEqualTo(length);
            try (IndexInput in = directory.openInput("a.bin", IOContext.DEFAULT)) {
                byte[] read = new byte[length];
                in.readBytes(read, 0, length);
                assertThat(read).isEqualTo(written);
                assertThatThrownBy(in::readByte).isInstanceOf(IOException.class);
                compareAtRandom(in, written);
            }
        }
    }

    private static void compareAtRandom(IndexInput in, byte[] written) throws IOException {
        var random = new Random(3);
        for (int i = 0; i < 300 && written.length > 20; i++) {
            int from = random.nextInt(written.length - 20);
            int count = 16 + random.nextInt(written.length - from - 16);
            IndexInput slice = in.slice("part", from, count);
            byte[] read = new byte[count];
            slice.readBytes(read, 0, count);
            assertThat(read).isEqualTo(Arrays.copyOfRange(written, from, from + count));
            RandomAccessInput places = in.randomAccessSlice(from, count);
            int at = random.nextInt(count - 8);
            var expected = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(places.readLong(at)).isEqualTo(expected.getLong(from + at));
            assertThat(places.readInt(at)).isEqualTo(expected.getInt(from + at));
            assertThat(places.readShort(at)).isEqualTo(expected.getShort(from + at));
            assertThat(places.readByte(at)).isEqualTo(written[from + at]);
            IndexInput clone = slice.clone();
            clone.seek(at);
            assertThat(clone.readLong()).isEqualTo(expected.getLong(from + at));
            assertThatThrownBy(() -> places.readByte(count)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void leavesNothingReadableOnDiskAndNeverTheSameBytesTwice(@TempDir Path folder) throws IOException {
        byte[] secret = "privileged and confidential ".repeat(2000).getBytes(StandardCharsets.US_ASCII);
        try (Directory directory = open(folder, KEY)) {
            write(directory, "a.bin", secret);
            write(directory, "b.bin", secret);
        }
        byte[] first = Files.readAllBytes(folder.resolve("a.bin"));
        byte[] second = Files.readAllBytes(folder.resolve("b.bin"));
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("privileged");
        int same = 0;
        for (int i = EncryptedDirectory.HEADER_BYTES; i < first.length; i++) {
            same += first[i] == second[i] ? 1 : 0;
        }
        assertThat(same).isLessThan(first.length / 100);
    }

    @Test
    void refusesEveryFlippedBit(@TempDir Path folder) throws IOException {
        byte[] written = bytes(20_000);
        try (Directory directory = open(folder, KEY)) {
            write(directory, "a.bin", written);
        }
        Path file = folder.resolve("a.bin");
        byte[] sealed = Files.readAllBytes(file);
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = sealed.clone();
            damaged[i < 40 ? i : random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThatThrownBy(() -> readAll(folder, KEY)).isInstanceOf(CorruptIndexException.class);
        }
        for (int length : new int[] {0, 20, sealed.length - 1, EncryptedDirectory.HEADER_BYTES + 5}) {
            Files.write(file, Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> readAll(folder, KEY)).isInstanceOf(CorruptIndexException.class);
        }
        Files.write(file, sealed);
        assertThat(readAll(folder, KEY)).isEqualTo(written);
        assertThatThrownBy(() -> readAll(folder, OTHER_KEY)).isInstanceOf(CorruptIndexException.class);
    }

    private static byte[] readAll(Path folder, byte[] key) throws IOException {
        try (Directory directory = open(folder, key);
                IndexInput in = directory.openInput("a.bin", IOContext.DEFAULT)) {
            byte[] read = new byte[(int) in.length()];
            in.readBytes(read, 0, read.length);
            return read;
        }
    }

    private static void write(Directory directory, String name, byte[] bytes) throws IOException {
        try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
            int half = bytes.length / 3;
            out.writeBytes(bytes, 0, half);
            out.writeBytes(bytes, half, bytes.length - half);
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static Directory open(Path folder, byte[] key) throws IOException {
        return new EncryptedDirectory(FSDirectory.open(folder), key, new PageCache(1));
    }
}
