package org.secondchair.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.secondchair.tenancy.DataFolder;

/** A process that writes blobs until it is killed, and says of each batch what it was told is durable. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] words) throws IOException {
        var segments = new Segments(DataFolder.open(Path.of(words[0])));
        UUID matter = UUID.fromString(words[1]);
        UUID organization = UUID.fromString(words[2]);
        VaultKey key = new VaultKey(HexFormat.of().parseHex(words[3]));
        var random = new Random(Long.parseLong(words[4]));
        try (var writer = new BlobWriter(matter, organization, key, segments)) {
            while (true) {
                int blobs = 1 + random.nextInt(8);
                for (int i = 0; i < blobs; i++) {
                    byte[] plain = new byte[random.nextInt(150_000)];
                    random.nextBytes(plain);
                    writer.put(plain);
                }
                for (StoredBlob blob : writer.commit().blobs()) {
                    System.out.println("%s %d %d %d %s"
                            .formatted(
                                    blob.id(),
                                    blob.segment(),
                                    blob.position(),
                                    blob.plainLength(),
                                    HexFormat.of().formatHex(blob.sealedHash())));
                }
                System.out.flush();
            }
        }
    }
}
