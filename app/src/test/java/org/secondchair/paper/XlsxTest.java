package org.secondchair.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class XlsxTest {
    private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("Number", 12), SheetColumn.of("Value"));

    @Test
    void writesTypedCellsAHeadThatStaysAndAFilter() throws Exception {
        Map<String, String> files = unzip(write(List.of(
                Arrays.asList("HM0001", "=cmd|' /C calc'!A0"),
                Arrays.asList("00417", null),
                Arrays.asList("HM0003", 1200),
                Arrays.asList("HM0004", new BigDecimal("38420.50")),
                Arrays.asList("HM0005", LocalDate.of(2029, 9, 15)),
                Arrays.asList("HM0006", true))));
        String sheet = files.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).isNotNull().doesNotContain("<f>", "<f ");
        assertThat(sheet).contains("=cmd|", "t=\"inlineStr\"", "<v>1200</v>", "<v>38420.50</v>", "00417");
        assertThat(sheet).contains("ySplit=\"1\"", "state=\"frozen\"", "autoFilter ref=\"A1:B7\"");
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".xml") || file.getKey().endsWith(".rels")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void keepsNumbersThatTheFormatWouldRoundAsText() throws IOException {
        String sheet = unzip(write(List.of(
                        List.of("a", new BigDecimal("1234567890.1234567")), List.of("b", 9_007_199_254_740_993L))))
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains(">1234567890.1234567<", ">9007199254740993<").doesNotContain("<v>9007199254740");
    }

    @Test
    void makesTextFitTheFormat() {
        assertThat(Xlsx.text("a\u0000b\uD800c")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(Xlsx.text("_x000D_ and _x")).isEqualTo("_x005F_x000D_ and _x");
        String cut = Xlsx.text("x".repeat(40_000));
        assertThat(cut).hasSizeLessThanOrEqualTo(Xlsx.CELL_CHARS).endsWith(" more characters]");
        long missing = Long.parseLong(cut.replaceAll(".*…(\\d+) more.*", "$1"));
        assertThat(cut.indexOf(" […") + missing).isEqualTo(40_000);
    }

    @Test
    void streamsManyRowsWithoutKeepingThem() throws IOException {
        long[] bytes = new long[1];
        long rows = Xlsx.write(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes[0]++;
                    }

                    @Override
                    public void write(byte[] b, int off, int len) {
                        bytes[0] += len;
                    }
                },
                "Coded [set]: a/b",
                COLUMNS,
                IntStream.range(0, 100_000)
                        .mapToObj(i -> List.of("HM" + i, (Object) i))
                        .iterator());
        assertThat(rows).isEqualTo(100_000);
        assertThat(bytes[0]).isGreaterThan(100_000);
    }

    @Test
    void refusesARowThatDoesNotFitItsHead() {
        assertThatThrownBy(() -> write(List.of(List.of("only one")))).hasMessageContaining("1 values for 2");
    }

    private static byte[] write(List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(out, "Coded", COLUMNS, rows.iterator());
        return out.toByteArray();
    }

    /** Through the zip's directory, as every spreadsheet reads it. */
    private static Map<String, String> unzip(byte[] book) throws IOException {
        Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
        Map<String, String> files = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }
}
