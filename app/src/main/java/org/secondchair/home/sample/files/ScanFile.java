package org.secondchair.home.sample.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A page as it comes from an office scanner: a picture without a text layer, slightly turned, with specks. */
public final class ScanFile {
    private static final int WIDTH = 1240; // A4 at 150 dpi
    private static final int HEIGHT = 1754;
    private static final int MARGIN = 130;

    private ScanFile() {}

    /**
     * @param format png (grey), jpg (grey) or tif (bilevel, fax compression)
     * @param source marked text; pictures hold one page, what does not fit is an error
     */
    public static byte[] write(String format, String source, long seed) {
        Random chance = new Random(seed);
        boolean fax = format.equals("tif");
        int type = fax ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = picture.createGraphics();
        try (Lettering lettering = new Lettering()) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING,
                    fax ? RenderingHints.VALUE_ANTIALIAS_OFF : RenderingHints.VALUE_ANTIALIAS_ON);
            pen.rotate(Math.toRadians(chance.nextDouble() * 1.2 - 0.6), WIDTH / 2.0, HEIGHT / 2.0);
            pen.setColor(Color.BLACK);
            double y = MARGIN;
            for (Markup block : Markup.read(source)) {
                y = block(pen, lettering, block, y);
            }
            if (y > HEIGHT - MARGIN / 2) {
                throw new IllegalArgumentException("more text than one scanned page holds: "
                        + source.lines().findFirst());
            }
            specks(pen, chance);
            return encoded(picture, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pen.dispose();
        }
    }

    private static double block(Graphics2D pen, Lettering letters, Markup block, double y) throws IOException {
        return switch (block) {
            case Markup.Heading(int level, String text) -> text(pen, letters, text, y + 26, 40 - 5 * level);
            case Markup.Paragraph(String text) -> text(pen, letters, text, y + 14, 23);
            case Markup.Handwriting(String text) -> {
                letters.drawByHand(pen, text, MARGIN + 20, y + 50, 31);
                yield y + 56;
            }
            case Markup.Item(String text) -> text(pen, letters, "\u2022  " + text, y + 6, 23);
            case Markup.Table(List<List<String>> rows) -> {
                List<Double> widths = Columns.widths(rows, text -> letters.width(text, 20), WIDTH - 2.0 * MARGIN);
                double at = y + 10;
                for (List<String> row : rows) {
                    at = row(pen, letters, row, widths, at);
                }
                yield at;
            }
        };
    }

    private static double row(Graphics2D pen, Lettering letters, List<String> cells, List<Double> widths, double y)
            throws IOException {
        double left = MARGIN;
        double lowest = y;
        for (int i = 0; i < cells.size(); i++) {
            double at = y;
            for (String line : Columns.wrapped(cells.get(i), text -> letters.width(text, 20), widths.get(i) - 16)) {
                at += 27;
                letters.draw(pen, line, left, at, 20);
            }
            left += widths.get(i);
            lowest = Math.max(lowest, at);
        }
        pen.fillRect(MARGIN, (int) lowest + 8, WIDTH - 2 * MARGIN, 1);
        return lowest + 10;
    }

    private static double text(Graphics2D pen, Lettering letters, String text, double y, double size)
            throws IOException {
        double at = y;
        for (String line :
                Columns.wrapped(text.replace("**", ""), part -> letters.width(part, size), WIDTH - 2 * MARGIN)) {
            at += size * 1.35;
            letters.draw(pen, line, MARGIN, at, size);
        }
        return at;
    }

    private static void specks(Graphics2D pen, Random chance) {
        for (int i = 0; i < 90; i++) {
            int size = 1 + chance.nextInt(2);
            pen.setColor(chance.nextBoolean() ? Color.BLACK : Color.GRAY);
            pen.fillRect(chance.nextInt(WIDTH), chance.nextInt(HEIGHT), size, size);
        }
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.equals("tif") ? "tiff" : format)
                .next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (format.equals("tif")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionType("CCITT T.6");
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
