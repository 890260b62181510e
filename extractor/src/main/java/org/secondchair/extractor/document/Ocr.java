package org.secondchair.extractor.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Sentences;
import org.secondchair.extractor.protocol.Note;
import org.xml.sax.SAXException;

/** Reads pictures with tesseract, where it is installed, asked for, and the picture is not too large. */
public final class Ocr {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp");
    private static final int SECONDS = 50;

    private final TesseractOCRParser parser = new TesseractOCRParser();
    private final boolean installed = isInstalled();

    private boolean isInstalled() {
        try {
            parser.initialize(Map.of());
            return parser.hasTesseract();
        } catch (TikaException unusable) {
            return false;
        }
    }

    public boolean installed() {
        return installed;
    }

    boolean reads(Native item) throws IOException {
        return installed
                && item.ocr()
                && PICTURES.contains(item.mediaType())
                && pixels(item) <= item.limits().pixels();
    }

    /** By its head alone; a picture that does not say counts as too large. */
    private static long pixels(Native item) throws IOException {
        try (var in = ImageIO.createImageInputStream(new BufferedInputStream(item.stream()))) {
            var readers = in == null ? null : ImageIO.getImageReaders(in);
            if (readers == null || !readers.hasNext()) return Long.MAX_VALUE;
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Appends what it reads to the text. */
    void read(Native item, Findings findings) throws IOException {
        var metadata = new Metadata();
        // The parser listens to types of its own, so that it never gets in the way of those that read pictures' facts.
        metadata.set(Metadata.CONTENT_TYPE, "image/ocr-" + item.detected().getSubtype());
        var config = new TesseractOCRConfig();
        config.setTimeoutSeconds(SECONDS);
        var context = new ParseContext();
        context.set(TesseractOCRConfig.class, config);
        try (var in = item.tikaStream(metadata)) {
            parser.parse(in, new TextHandler(findings.text()), metadata, context);
            findings.note(Note.OCR);
        } catch (TikaException | SAXException unreadable) {
            throw new IOException(Sentences.detail(unreadable), unreadable);
        }
    }
}
