package org.secondchair.home.sample.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws text as outlines of the font that comes with PDFBox: the machine's own fonts would make other pictures. */
final class Lettering implements AutoCloseable {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    Lettering() throws IOException {
        try (InputStream letters = source()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(letters));
        }
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    static InputStream source() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }

    double width(String text, double size) {
        double width = 0;
        for (int character : text.codePoints().toArray()) {
            width += advance(glyphs.getGlyphId(character)) * size;
        }
        return width;
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<GeneralPath> outline(int glyph) {
        try {
            return Optional.ofNullable(font.getGlyph().getGlyph(glyph)).map(GlyphData::getPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void draw(Graphics2D picture, String text, double x, double y, double size) {
        double at = x;
        double scale = size / unitsPerEm;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(character);
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
            outline(glyph).ifPresent(path -> picture.fill(place.createTransformedShape(path)));
            at += advance(glyph) * size;
        }
    }

    /** Slanted and uneven, as somebody writes into a form with a pen. */
    void drawByHand(Graphics2D picture, String text, double x, double y, double size) {
        Random hand = new Random(text.hashCode());
        double at = x;
        for (int character : text.codePoints().toArray()) {
            double height = size * (0.94 + 0.12 * hand.nextDouble());
            AffineTransform before = picture.getTransform();
            picture.translate(at, y + 3 * hand.nextDouble() - 0.02 * (at - x));
            picture.shear(-0.28 + 0.08 * hand.nextDouble(), 0);
            String letter = Character.toString(character);
            draw(picture, letter, 0, 0, height);
            picture.setTransform(before);
            at += width(letter, height) * (0.9 + 0.1 * hand.nextDouble());
        }
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
