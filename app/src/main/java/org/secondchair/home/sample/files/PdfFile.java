package org.secondchair.home.sample.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

    private record Piece(double indent, String text) {}

    /** @param gap above the line, in points */
    private record Line(List<Piece> pieces, float size, float gap) {}

    private final PDDocument document;
    private final PDType0Font font;

    private PdfFile(PDDocument document, PDType0Font font) {
        this.document = document;
        this.font = font;
    }

    public static byte[] write(Imprint imprint, String source) {
        try (PDDocument document = new PDDocument();
                InputStream letters = Lettering.source()) {
            document.setDocumentId((long) (imprint.title() + imprint.utc() + source).hashCode());
            document.setDocumentInformation(information(imprint));
            PdfFile file = new PdfFile(document, PDType0Font.load(document, letters));
            List<Line> lines = new ArrayList<>();
            Markup.read(source).forEach(block -> lines.addAll(file.lines(block)));
            file.pages(lines, imprint.title());
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

    private List<Line> lines(Markup block) {
        return switch (block) {
            case Markup.Heading(int level, String text) -> text(text, 17 - 2 * level, 14, 0);
            case Markup.Paragraph(String text) -> text(text, 10, 8, 0);
            case Markup.Handwriting(String text) -> text(text, 12, 12, 20);
            case Markup.Item(String text) -> text("\u2022 " + text, 10, 4, 14);
            case Markup.Table(List<List<String>> rows) -> table(rows, 9);
        };
    }

    private ToDoubleFunction<String> measure(float size) {
        return text -> {
            try {
                return font.getStringWidth(text) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private List<Line> text(String text, float size, float gap, float indent) {
        List<Line> lines = new ArrayList<>();
        for (String line : Columns.wrapped(text.replace("**", ""), measure(size), WIDTH - indent)) {
            lines.add(new Line(List.of(new Piece(indent, line)), size, lines.isEmpty() ? gap : 0));
        }
        return lines;
    }

    private List<Line> table(List<List<String>> rows, float size) {
        List<Double> widths = Columns.widths(rows, measure(size), WIDTH);
        List<Line> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<List<Piece>> stacked = new ArrayList<>();
            double indent = 0;
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column).replace("**", "");
                List<String> parts = Columns.wrapped(cell, measure(size), widths.get(column) - 6);
                for (int i = 0; i < parts.size(); i++) {
                    if (stacked.size() == i) {
                        stacked.add(new ArrayList<>());
                    }
                    stacked.get(i).add(new Piece(indent, parts.get(i)));
                }
                indent += widths.get(column);
            }
            for (int i = 0; i < stacked.size(); i++) {
                lines.add(new Line(List.copyOf(stacked.get(i)), size, i == 0 ? 5 : 0));
            }
        }
        return lines;
    }

    private void pages(List<Line> lines, String title) throws IOException {
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
                    show(stream, line, y);
                }
                show(stream, new Line(List.of(new Piece(0, title + " \u2013 " + number++)), 8, 0), MARGIN / 2);
            }
        } while (next < lines.size());
    }

    private void show(PDPageContentStream stream, Line line, float y) throws IOException {
        for (Piece piece : line.pieces()) {
            stream.beginText();
            stream.setFont(font, line.size());
            stream.newLineAtOffset(MARGIN + (float) piece.indent(), y);
            stream.showText(piece.text());
            stream.endText();
        }
    }
}
