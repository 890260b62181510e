package org.secondchair.home.sample.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
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

    double width(String text, double size) throws IOException {
        double width = 0;
        for (int character : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm * size;
        }
        return width;
    }

    void draw(Graphics2D picture, String text, double x, double y, double size) throws IOException {
        double at = x;
        double scale = size / unitsPerEm;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(character);
            GlyphData outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                GeneralPath path = outline.getPath();
                picture.fill(new AffineTransform(scale, 0, 0, -scale, at, y).createTransformedShape(path));
            }
            at += font.getAdvanceWidth(glyph) * scale;
        }
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
