package org.secondchair.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.Hidden;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Tally;

class DocumentsTest {

    private final Table table = new Table();

    private static byte[] pdf(boolean locked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("The tenant shall pay.");
                content.endText();
            }
            document.getDocumentInformation().setTitle("Lease");
            if (locked) document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsAPdfWhateverItsNameSays() throws IOException {
        var read = table.read("notes.txt", pdf(false));
        assertThat(read.facts().mediaType()).isEqualTo("application/pdf");
        assertThat(read.facts().title()).isEqualTo("Lease");
        assertThat(read.facts().pages()).isEqualTo(1);
        assertThat(read.text()).isEqualTo("The tenant shall pay.");
        assertThat(read.notes()).contains(Note.NAME_CONTRADICTS_CONTENT);
    }

    @Test
    void saysThatADocumentNeedsAPassword() throws IOException {
        assertThat(table.except("lease.pdf", pdf(true)).cause()).isEqualTo(Cause.ENCRYPTED);
    }

    @Test
    void readsHiddenSheetsAndSaysThatTheyAreHidden() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("shown").createRow(0).createCell(0).setCellValue("in sight");
            workbook.createSheet("aside").createRow(0).createCell(0).setCellValue("out of sight");
            workbook.setSheetHidden(1, true);
            workbook.write(bytes);
        }
        var read = table.read("book.xlsx", bytes.toByteArray());
        assertThat(read.text()).contains("in sight").contains("out of sight");
        assertThat(read.facts().hidden()).contains(Hidden.SHEETS);
    }

    @Test
    void doesNotFetchWhatXmlPointsTo(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the combination is 1234");
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><a>before &x; after</a>";
        var outcome = table.open("a.xml", xml);
        assertThat(outcome.toString()).doesNotContain("1234");
    }

    @Test
    void doesNotLaughABillionTimes() {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++)
            xml.append("<!ENTITY a%d \"".formatted(i))
                    .append("&a%d;".formatted(i - 1).repeat(10))
                    .append("\">");
        xml.append("]><l>&a11;</l>");
        var excepted = table.except("a.xml", xml.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(excepted.cause()).isEqualTo(Cause.BOMB);
    }

    @Test
    void measuresAPictureThatPretendsToBeHugeWithoutPaintingIt() {
        var outcome = table.open("flood.png", png(60_000, 60_000));
        assertThat(outcome.facts().mediaType()).isEqualTo("image/png");
        assertThat(outcome.tally()).isEqualTo(Tally.NONE);
    }

    private static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .putInt(0)
                .put("IEND".getBytes(StandardCharsets.US_ASCII))
                .putInt(0xAE426082)
                .array();
    }

    @Test
    void processesAnEmptyFile() {
        var read = table.read("empty.doc", new byte[0]);
        assertThat(read.text()).isEmpty();
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void saysWhatItCannotRead() {
        var noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        assertThat(table.except("noise.bin", noise).cause()).isEqualTo(Cause.UNSUPPORTED);
    }

    @Test
    void readsALoadFileAsText() {
        var outcome = table.open(
                "load.dat", "\u00feBEGDOC\u00fe\u0014\u00feTEXT\u00fe\r\n\u00fe1\u00fe\u0014\u00fetwo\u00fe\r\n");
        assertThat(outcome).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void neverPassesOnACharacterThatTheDatabaseRefuses() throws IOException {
        var read = table.read("a.txt", "text before \u0001 and after");
        assertThat(read.text()).startsWith("text before");
    }
}
