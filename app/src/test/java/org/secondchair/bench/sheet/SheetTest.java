package org.secondchair.bench.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.secondchair.paper.SheetColumn;
import org.secondchair.paper.Xlsx;

class SheetTest {
    private static Sheet sheet(byte[] content) {
        return ((Sheet.Reading.Read) Sheet.read(content)).sheet();
    }

    private static Sheet sheet(String text) {
        return sheet(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet.Reason reason(byte[] content) {
        return ((Sheet.Reading.Unreadable) Sheet.read(content)).reason();
    }

    @Test
    void readsQuotesLineEndsAndWhicheverSeparatorTheHeadUses() {
        Sheet comma = sheet("\uFEFFreference,name\r\n1,\"Quelho, Amparo \"\"Pari\"\"\"\r\n\r\n2,\"two\nlines\"");
        assertThat(comma.heads()).containsExactly("reference", "name");
        assertThat(comma.lines())
                .containsExactly(
                        new Sheet.Line(2, List.of("1", "Quelho, Amparo \"Pari\"")),
                        new Sheet.Line(4, List.of("2", "two\nlines")));
        assertThat(sheet("reference;name\n1;a,b\n").lines().getFirst().values()).containsExactly("1", "a,b");
        assertThat(sheet("reference\tname\n1\ta\n").lines().getFirst().values()).containsExactly("1", "a");
        assertThat(sheet("reference,name\n1,'=2+3\n").lines().getFirst().values())
                .containsExactly("1", "=2+3");
    }

    @Test
    void shortLinesAreFilledAndLongOnesCut() {
        assertThat(sheet("a,b,c\n1\n1,2,3,4\n").lines())
                .extracting(Sheet.Line::values)
                .containsExactly(List.of("1", "", ""), List.of("1", "2", "3"));
    }

    @Test
    void readsTheWorkbooksThatWeWrite() throws IOException {
        var out = new ByteArrayOutputStream();
        Xlsx.write(
                out,
                "Bench",
                List.of(SheetColumn.of("reference"), SheetColumn.of("name"), SheetColumn.of("since")),
                List.of(java.util.Arrays.asList("1", "Zoë <&> \"Q\"", 2014), java.util.Arrays.asList("2", null, 7.5))
                        .iterator());
        assertThat(sheet(out.toByteArray()))
                .isEqualTo(new Sheet(
                        List.of("reference", "name", "since"),
                        List.of(
                                new Sheet.Line(2, List.of("1", "Zoë <&> \"Q\"", "2014")),
                                new Sheet.Line(3, List.of("2", "", "7.5")))));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Sheet.Reason.EMPTY);
        assertThat(reason(new byte[] {(byte) 0xff, 0x41})).isEqualTo(Sheet.Reason.NOT_A_TABLE);
        assertThat(reason("PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1)))
                .isIn(Sheet.Reason.DAMAGED, Sheet.Reason.NOT_A_TABLE);
        assertThat(reason("a\n".repeat(60_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Sheet.Reason.TOO_LARGE);
        assertThat(reason(workbook("word/document.xml", "<x/>"))).isEqualTo(Sheet.Reason.NOT_A_TABLE);
        assertThat(reason(workbook("xl/worksheets/sheet1.xml", "<worksheet><row>")))
                .isEqualTo(Sheet.Reason.DAMAGED);
    }

    @Test
    void entitiesAreNotExpandedAndBombsNotUnpacked() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(Sheet.read(workbook("xl/worksheets/sheet1.xml", entity)))
                .isInstanceOf(Sheet.Reading.Unreadable.class);
        assertThat(reason(workbook("xl/worksheets/sheet1.xml", " ".repeat(101_000_000))))
                .isEqualTo(Sheet.Reason.TOO_LARGE);
    }

    private static byte[] workbook(String part, String xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
