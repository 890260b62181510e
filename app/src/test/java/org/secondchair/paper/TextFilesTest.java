package org.secondchair.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFilesTest {
    private static final List<String> HEADS = List.of("BEGBATES", "SUBJECT");

    @Test
    void csvForPeopleMakesFormulasInert() throws IOException {
        StringWriter out = new StringWriter();
        Csv.forPeople(
                out,
                HEADS,
                List.of(
                                Arrays.asList("HM1", "=1+1"),
                                Arrays.asList("HM2", "@sum"),
                                Arrays.asList("-x", "a \"b\", c"),
                                Arrays.asList("HM3", new BigDecimal("-12.50")),
                                Arrays.asList("HM4", null))
                        .iterator());
        assertThat(out.toString())
                .isEqualTo("\uFEFFBEGBATES,SUBJECT\r\nHM1,\"'=1+1\"\r\nHM2,\"'@sum\"\r\n"
                        + "\"'-x\",\"a \"\"b\"\", c\"\r\nHM3,-12.50\r\nHM4,\r\n");
    }

    @Test
    void csvForMachinesChangesNothing() throws IOException {
        StringWriter out = new StringWriter();
        Csv.loadFile(
                out,
                ';',
                HEADS,
                List.of(List.of("HM1", "=1+1"), List.of("a;b", "x\r\ny")).iterator());
        assertThat(out.toString()).isEqualTo("BEGBATES;SUBJECT\r\nHM1;=1+1\r\n\"a;b\";\"x\r\ny\"\r\n");
    }

    @Test
    void datQualifiesEveryValueAndKeepsLinesTogether() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dat.Written written = Dat.write(
                out,
                Dat.Encoding.UTF_8_WITH_MARK,
                HEADS,
                List.of(List.of("HM1", "two\r\nlines\nthree"), List.of("HM2", ""), List.of("HM3", "Acme® þ"))
                        .iterator());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFþBEGBATESþ\u0014þSUBJECTþ\r\n"
                        + "þHM1þ\u0014þtwo®lines®threeþ\r\nþHM2þ\u0014þþ\r\nþHM3þ\u0014þAcme® þþþ\r\n");
        assertThat(written).isEqualTo(new Dat.Written(3, 1, 1));
    }

    @Test
    void datInWindows1252WritesTheBytesOfTheConvention() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dat.write(
                out,
                Dat.Encoding.WINDOWS_1252,
                List.of("A", "B"),
                List.of(List.of("é", "\n")).iterator());
        byte[] bytes = out.toByteArray();
        assertThat(bytes).startsWith(0xFE, 'A', 0xFE, 0x14, 0xFE, 'B', 0xFE, '\r', '\n');
        assertThat(new String(bytes, Charset.forName("windows-1252"))).endsWith("þéþ\u0014þ®þ\r\n");
    }

    @Test
    void datRefusesLettersTheEncodingLacks() {
        assertThatThrownBy(() -> Dat.write(
                        new ByteArrayOutputStream(),
                        Dat.Encoding.WINDOWS_1252,
                        HEADS,
                        List.of(List.of("HM1", "ok"), List.of("HM2", "Łódź")).iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 2, SUBJECT");
    }
}
