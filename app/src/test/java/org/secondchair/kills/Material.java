package org.secondchair.kills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Uploads of known sums: loose notes, copies of some, mails with an attachment each, and an archive of notes. */
final class Material {
    static final int NOTES = 20;
    static final int COPIES = 5;
    static final int MAILS = 4;
    static final int MEMBERS = 12;

    /** What one upload comes to in the journal: files, members, attachments, and the archive itself. */
    static final int ITEMS = NOTES + COPIES + 2 * MAILS + MEMBERS + 1;
    /** Documents that it adds: all but the copies and the archive. */
    static final int DOCUMENTS = NOTES + 2 * MAILS + MEMBERS;
    /** Families that it adds, and places where they were found. */
    static final int FAMILIES = NOTES + MAILS + MEMBERS;

    private static final String[] WORDS = {
        "rebate",
        "pulp",
        "mill",
        "invoice",
        "harbour",
        "delivery",
        "canteen",
        "schedule",
        "gauge",
        "warranty",
        "pump",
        "quarter",
        "freight",
        "notice",
        "meeting",
        "claim",
        "sample",
        "carrier",
        "tender",
        "storage"
    };

    private Material() {}

    static Map<String, byte[]> upload(long seed, int number) {
        var random = new Random(seed * 1_000 + number);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < NOTES; i++) {
            byte[] note = note(random, "upload " + number + " note " + i);
            files.put("note-%d-%02d.txt".formatted(number, i), note);
            if (i < COPIES) {
                files.put("copy-%d-%02d.txt".formatted(number, i), note);
            }
        }
        for (int i = 0; i < MAILS; i++) {
            files.put("mail-%d-%d.eml".formatted(number, i), mail(random, number, i));
        }
        files.put("archive-" + number + ".zip", archive(random, number));
        return files;
    }

    private static byte[] note(Random random, String name) {
        var text = new StringBuilder(name).append('\n');
        for (int i = 0; i < 120; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mail(Random random, int number, int i) {
        String attached =
                Base64.getMimeEncoder().encodeToString(note(random, "attachment of mail " + number + "/" + i));
        String body = new String(note(random, "body"), StandardCharsets.UTF_8);
        return """
                From: Ines Vale <ines.vale@harbour.example>
                To: Oskar Brandt <oskar.brandt@mill.example>
                Date: Tue, %d Mar 2026 10:%02d:00 +0000
                Subject: Delivery %d/%d
                Message-ID: <%d.%d@harbour.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/plain; charset=utf-8; name="list.txt"
                Content-Disposition: attachment; filename="list.txt"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(1 + number % 28, i, number, i, number, i, body, attached)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A small archive that expands to twelve notes of so many bytes each. */
    static byte[] archive(long seed, int noteBytes) {
        var random = new Random(seed);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < MEMBERS; i++) {
                zip.putNextEntry(new ZipEntry("large-%02d.txt".formatted(i)));
                byte[] line = note(random, "note " + i);
                for (int written = 0; written < noteBytes; written += line.length) {
                    zip.write(line);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(Random random, int number) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < MEMBERS; i++) {
                zip.putNextEntry(new ZipEntry("folder/member-%d-%02d.txt".formatted(number, i)));
                zip.write(note(random, "upload " + number + " member " + i));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
