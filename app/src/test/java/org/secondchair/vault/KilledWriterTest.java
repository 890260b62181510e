package org.secondchair.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.tenancy.DataFolder;

class KilledWriterTest {
    private static final int KILLS = 4;

    @Test
    void everyAcknowledgedBlobSurvivesKillsAndNothingIsWrittenOver(@TempDir Path data) throws Exception {
        UUID matter = UUID.randomUUID();
        UUID organization = UUID.randomUUID();
        byte[] bits = VaultKey.randomBytes(VaultKey.BYTES);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(data, matter, organization, bits, 30 + 45 * kill, kill));
        }

        assertThat(acknowledged).hasSizeGreaterThan(30 * KILLS - 1);
        try (DataFolder folder = DataFolder.open(data)) {
            var segments = new Segments(folder);
            var key = new VaultKey(bits);
            for (String line : acknowledged) {
                String[] blob = line.split(" ");
                var context =
                        new BlobContext(organization, matter, UUID.fromString(blob[0]), BlobContext.FIRST_VERSION);
                long length = Long.parseLong(blob[3]);
                byte[] sealed;
                try (InputStream in = segments.read(matter, Integer.parseInt(blob[1]), Long.parseLong(blob[2]))) {
                    sealed = in.readNBytes((int) Sealing.sealedLength(length));
                }
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)))
                        .isEqualTo(blob[4]);
                try (var plain = new SealedInput(new ByteArrayInputStream(sealed), key, context, length)) {
                    assertThat(plain.readAllBytes()).hasSize((int) length);
                }
            }
        }
    }

    /** Lines that the writer had printed when it was killed; a torn last line was not acknowledged. */
    private static List<String> writeUntilKilled(
            Path data, UUID matter, UUID organization, byte[] bits, int lines, long seed) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        data.toString(),
                        matter.toString(),
                        organization.toString(),
                        HexFormat.of().formatHex(bits),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> seen = new ArrayList<>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.split(" ").length == 5 && line.length() > 100) {
                    seen.add(line);
                }
                if (seen.size() == lines) {
                    process.toHandle().destroyForcibly(); // unlike the process itself, leaves the stream readable
                }
            }
        }
        process.onExit().join();
        String last = seen.getLast();
        if (last.substring(last.lastIndexOf(' ') + 1).length() < 64) {
            seen.removeLast();
        }
        return seen;
    }
}
