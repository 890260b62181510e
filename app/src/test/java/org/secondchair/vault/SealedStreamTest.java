package org.secondchair.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SealedStreamTest {
    private static final int SEGMENT = Sealing.SEGMENT_BYTES;
    private final VaultKey key = VaultKey.random();
    private final BlobContext blob =
            new BlobContext(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), BlobContext.FIRST_VERSION);

    @Property(tries = 60)
    void readsBackWhatWasWrittenInPiecesOfAnySize(
            @ForAll @IntRange(max = 3 * 65536 + 2) int length,
            @ForAll @IntRange(min = 1, max = 100_000) int piece,
            @ForAll long seed)
            throws IOException {
        byte[] plain = bytes(length, seed);
        byte[] sealed = seal(plain, piece);

        assertThat(sealed).hasSize((int) Sealing.sealedLength(length));
        assertThat(open(sealed, blob, key, length)).isEqualTo(plain);
    }

    @Test
    void readsBackAtTheEdgesOfASegment() throws IOException {
        for (int length : new int[] {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 2 * SEGMENT + 1}) {
            byte[] plain = bytes(length, length);
            assertThat(open(seal(plain, 7919), blob, key, length)).isEqualTo(plain);
        }
    }

    @Property(tries = 200)
    void refusesAnyFlippedBit(@ForAll @IntRange(max = 140_000) int length, @ForAll long seed) throws IOException {
        byte[] sealed = seal(bytes(length, seed), 50_000);
        var random = new Random(seed);
        sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));

        assertThatThrownBy(() -> open(sealed, blob, key, length)).isInstanceOf(BlobDamaged.class);
    }

    @Test
    void refusesEveryFlippedByteOfASmallBlob() throws IOException {
        byte[] sealed = seal("the quick second chair".getBytes(), 22);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 0x40;
            assertThatThrownBy(() -> open(changed, blob, key, 22))
                    .as("byte %d", i)
                    .isInstanceOf(BlobDamaged.class);
        }
    }

    @Test
    void refusesSwappedDroppedAndRepeatedSegments() throws IOException {
        int length = 3 * SEGMENT;
        byte[] sealed = seal(bytes(length, 1), length);
        int one = SEGMENT + Sealing.TAG_BYTES;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, Sealing.HEADER_BYTES, swapped, Sealing.HEADER_BYTES + one, one);
        System.arraycopy(sealed, Sealing.HEADER_BYTES + one, swapped, Sealing.HEADER_BYTES, one);
        byte[] repeated = sealed.clone();
        System.arraycopy(sealed, Sealing.HEADER_BYTES, repeated, Sealing.HEADER_BYTES + one, one);
        byte[] dropped = Arrays.copyOf(sealed, sealed.length - one);

        assertThatThrownBy(() -> open(swapped, blob, key, length)).isInstanceOf(BlobDamaged.class);
        assertThatThrownBy(() -> open(repeated, blob, key, length)).isInstanceOf(BlobDamaged.class);
        assertThatThrownBy(() -> open(dropped, blob, key, length)).isInstanceOf(BlobDamaged.class);
    }

    @Test
    void refusesACutEndEvenWhenTheRecordedLengthWasCutToo() throws IOException {
        byte[] sealed = seal(bytes(2 * SEGMENT, 1), SEGMENT);
        byte[] firstSegment = Arrays.copyOf(sealed, Sealing.HEADER_BYTES + SEGMENT + Sealing.TAG_BYTES);

        assertThatThrownBy(() -> open(firstSegment, blob, key, SEGMENT)).isInstanceOf(BlobDamaged.class);
    }

    @Test
    void refusesBytesMovedToAnotherBlobMatterOrOrganization() throws IOException {
        byte[] sealed = seal(bytes(100, 1), 100);
        var other = UUID.randomUUID();
        var elsewhere = new BlobContext[] {
            new BlobContext(other, blob.matterId(), blob.blobId(), 1),
            new BlobContext(blob.organizationId(), other, blob.blobId(), 1),
            new BlobContext(blob.organizationId(), blob.matterId(), other, 1),
            new BlobContext(blob.organizationId(), blob.matterId(), blob.blobId(), 2),
        };
        for (BlobContext place : elsewhere) {
            assertThatThrownBy(() -> open(sealed, place, key, 100)).isInstanceOf(BlobDamaged.class);
        }
    }

    @Test
    void refusesAnotherKey() throws IOException {
        byte[] sealed = seal(bytes(100, 1), 100);

        assertThatThrownBy(() -> open(sealed, blob, VaultKey.random(), 100)).isInstanceOf(BlobDamaged.class);
    }

    @Test
    void equalContentsShareTheirKeyedHashAndNothingElse() throws IOException {
        byte[] plain = bytes(500, 3);
        var first = new SealedOutput(new ByteArrayOutputStream(), key, blob);
        var second = new SealedOutput(new ByteArrayOutputStream(), key, blob);
        var underAnotherKey = new SealedOutput(new ByteArrayOutputStream(), VaultKey.random(), blob);
        for (var out : new SealedOutput[] {first, second, underAnotherKey}) {
            out.write(plain);
            out.close();
        }
        byte[] hash = first.contentHash();

        assertThat(second.contentHash()).isEqualTo(hash);
        assertThat(underAnotherKey.contentHash()).isNotEqualTo(hash);
        assertThat(first.sealedHash()).isNotEqualTo(second.sealedHash());
    }

    private byte[] seal(byte[] plain, int piece) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new SealedOutput(bytes, key, blob)) {
            for (int from = 0; from < plain.length; from += piece) {
                out.write(plain, from, Math.min(piece, plain.length - from));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] open(byte[] sealed, BlobContext blob, VaultKey key, long length) throws IOException {
        try (var in = new SealedInput(new ByteArrayInputStream(sealed), key, blob, length)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
