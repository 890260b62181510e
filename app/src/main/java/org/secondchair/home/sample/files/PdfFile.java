package org.secondchair.home.sample.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A .pdf with a text layer from marked text (see {@link Markup}), A4, with a running foot. */
public final class PdfFile {
    private static final float MARGIN = 62;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private record Line(String text, float size, float gap, float indent) {}

    private PdfFile() {}

    public static byte[] write(Imprint imprint, String source) {
        try (PDDocument document = new PDDocument();
                InputStream letters = Lettering.source()) {
            document.setDocumentId((long) (imprint.title() + imprint.utc() + source).hashCode());
            document.setDocumentInformation(information(imprint));
            PDType0Font font = PDType0Font.load(document, letters);
            List<Line> lines = new ArrayList<>();
            for (Markup block : Markup.read(source)) {
                lines.addAll(lines(font, block));
            }
            pages(document, font, lines, imprint.title());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocumentInformation information(Imprint imprint) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(imprint.title());
        information.setAuthor(imprint.author());
        information.setCreationDate(GregorianCalendar.from(imprint.written()));
        information.setModificationDate(GregorianCalendar.from(imprint.written()));
        return information;
    }

    private static List<Line> lines(PDType0Font font, Markup block) throws IOException {
        return switch (block) {
            case Markup.Heading(int level, String text) -> wrapped(font, text, 17 - 2 * level, 14, 0);
            case Markup.Paragraph(String text) -> wrapped(font, text, 10, 8, 0);
            case Markup.Item(String text) -> wrapped(font, "\u2022 " + text, 10, 4, 14);
            case Markup.Table(List<List<String>> rows) -> {
                List<Line> lines = new ArrayList<>();
                for (List<String> row : rows) {
                    lines.addAll(wrapped(font, String.join("   |   ", row), 9, 4, 0));
                }
                yield lines;
            }
        };
    }

    private static List<Line> wrapped(PDType0Font font, String text, float size, float gap, float indent)
            throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String part : text.replace("**", "").split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : part.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > WIDTH - indent) {
                    lines.add(new Line(line.toString(), size, lines.isEmpty() ? gap : 0, indent));
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(new Line(line.toString(), size, lines.isEmpty() ? gap : 0, indent));
        }
        return lines;
    }

    private static void pages(PDDocument document, PDType0Font font, List<Line> lines, String title)
            throws IOException {
        int next = 0;
        int number = 1;
        do {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                float y = PDRectangle.A4.getHeight() - MARGIN;
                while (next < lines.size() && y > MARGIN + 20) {
                    Line line = lines.get(next++);
                    y -= line.gap() + line.size() * 1.35f;
                    show(stream, font, line, y);
                }
                show(stream, font, new Line(title + " \u2013 " + number++, 8, 0, 0), MARGIN / 2);
            }
        } while (next < lines.size());
    }

    private static void show(PDPageContentStream stream, PDType0Font font, Line line, float y) throws IOException {
        stream.beginText();
        stream.setFont(font, line.size());
        stream.newLineAtOffset(MARGIN + line.indent(), y);
        stream.showText(line.text());
        stream.endText();
    }
}
