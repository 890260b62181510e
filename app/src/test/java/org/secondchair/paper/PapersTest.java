package org.secondchair.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Templates;
import org.secondchair.ui.Texts;

class PapersTest {
    private final Papers papers = new Papers(Templates.precompiled());
    private final Letterhead head = new Letterhead(
            "Monday report <Halden & Marrow>",
            "Northgate Legal",
            Instant.parse("2031-03-10T08:04:00Z"),
            Texts.load(),
            new Formats(Locale.UK, ZoneId.of("Europe/London")));

    @Test
    void printsContentFootAndPageNumbersOnA4() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Number", "Document")));
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of("HM" + i, "side letter no. " + i));
        }
        try (PDDocument pdf = print(rows)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            PDRectangle size = pdf.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isBetween(595f, 596f);
            assertThat(size.getHeight()).isBetween(841f, 843f);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Monday report <Halden & Marrow>", "side letter no. 120", "Northgate Legal");
            assertThat(text).contains("1 / " + pdf.getNumberOfPages(), "10 March 2031, 08:04:00 (London, UTC)");
        }
    }

    @Test
    void embedsEveryFontItUses() throws IOException {
        try (PDDocument pdf = print(List.of(List.of("a"), List.of("Žluťoučký kůň, Ωμέγα, Привет")))) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(new PDFTextStripper().getText(pdf)).contains("Žluťoučký kůň, Ωμέγα, Привет");
        }
    }

    @Test
    void textInAnyScriptAndAnyCharacterIsPrinted() throws IOException {
        StringBuilder hostile = new StringBuilder("start ");
        for (int c = 0; c < 0x3000; c += 7) {
            hostile.append((char) c);
        }
        hostile.append(" 漢字 العربية עברית हिन्दी 😀 \uD800 \uFFFF </td><script>alert(1)</script> &nbsp; end");
        try (PDDocument pdf = print(List.of(List.of("a"), List.of(hostile.toString())))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("start", "end", "alert(1)");
        }
    }

    @Test
    void loadsNothingFromAnywhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://localhost:" + server.getAddress().getPort() + "/";
            papers.render("""
                    <html><head><link rel="stylesheet" href="%1$sa.css"/><link rel="stylesheet" href="paper:style.css"/>
                    <style>@import url(%1$sb.css); p { background: url(%1$sc.png) }</style></head>
                    <body><p>kept <img src="%1$sd.png"/> <img src="file:///etc/hostname"/></p></body></html>""".formatted(there), new ByteArrayOutputStream());
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private PDDocument print(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        papers.pdf("paper/rows", head, rows, out);
        return Loader.loadPDF(out.toByteArray());
    }
}
