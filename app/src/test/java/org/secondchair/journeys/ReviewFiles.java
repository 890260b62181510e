package org.secondchair.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that people would hand over, each of a kind that the viewer has to master. */
final class ReviewFiles {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private ReviewFiles() {}

    static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    static void mail(Path file, String id, String subject, String to, String body) throws IOException {
        answer(file, id, "", subject, to, body);
    }

    /** @param before id of the mail that this one answers; empty for none */
    static void answer(Path file, String id, String before, String subject, String to, String body) throws IOException {
        String reference = before.isEmpty() ? "" : "In-Reply-To: <" + before + "@mill.example>\n";
        text(file, reference + """
                Message-ID: <%s@mill.example>
                Date: Tue, 4 Mar 2025 09:15:00 +0100
                From: Aud Renner <aud@mill.example>
                To: %s
                Subject: %s
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(id, to, subject, body));
    }

    /** A mail that tries everything to reach out of its frame to the given address. */
    static void hostileMail(Path file, String outside) throws IOException {
        String html = """
                <html><head><meta http-equiv="refresh" content="0;url=%1$s/meta"><base href="%1$s/">
                <link rel="stylesheet" href="%1$s/css"><style>@import url(%1$s/import); p { background: url(%1$s/bg) }</style></head>
                <body background="%1$s/body" onload="location='%1$s/onload'">
                <p style="color: #c00; background: url(%1$s/inline)">the pulp rebate, <b>formatted</b></p>
                <img src="%1$s/img" srcset="%1$s/srcset 2x" onerror="location='%1$s/onerror'"><script>fetch('%1$s/script')</script>
                <form action="%1$s/form" id="f"><input name="a" autofocus onfocus="f.submit()"><button>send</button></form>
                <a href="%1$s/link" ping="%1$s/ping">the link</a><iframe src="%1$s/frame"></iframe><video src="%1$s/video" autoplay></video>
                <svg><image href="%1$s/svg"/><use href="%1$s/use"/></svg><object data="%1$s/object"></object><embed src="%1$s/embed">
                </body></html>
                """.formatted(outside);
        text(file, """
                Message-ID: <hostile@mill.example>
                Date: Wed, 5 Mar 2025 09:15:00 +0100
                From: Nobody Known <nobody@elsewhere.example>
                To: Teo Varga <teo@mill.example>
                Subject: Formatted rebate
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(Base64.getMimeEncoder().encodeToString(html.getBytes(UTF_8))));
    }

    static void pdf(Path file, int pages) throws IOException {
        Files.createDirectories(file.getParent());
        try (PDDocument document = new PDDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Annex on the pulp rebate, page " + number);
                    content.endText();
                }
            }
            document.save(out);
        }
    }

    static void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(PIXEL));
    }

    /** Two texts, the second of them twice, and pages behind a password that nobody gave. */
    static void zip(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "notes/first.txt", "notes on the rebate".getBytes(UTF_8));
            entry(zip, "notes/second.txt", "minutes of the board".getBytes(UTF_8));
            entry(zip, "notes/second copy.txt", "minutes of the board".getBytes(UTF_8));
            entry(zip, "notes/locked.pdf", lockedPdf());
        }
    }

    private static byte[] lockedPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "opensesame", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
