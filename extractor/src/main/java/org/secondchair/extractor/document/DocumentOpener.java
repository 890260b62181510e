package org.secondchair.extractor.document;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.item.Sentences;
import org.secondchair.extractor.item.SurroundingsBroken;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Note;
import org.xml.sax.SAXException;

/** Opens everything that has no opener of its own, by Tika. */
public final class DocumentOpener implements Opener {

    /** Read by openers of our own, or only where they are asked for. */
    private static final List<Class<? extends Parser>> LEFT_OUT =
            List.of(RFC822Parser.class, MboxParser.class, TesseractOCRParser.class);

    private static final Set<String> WITHOUT_TEXT = Set.of("image", "audio", "video", "font");
    private static final Set<String> COMPANIONS = Set.of("multipart/appledouble", "application/applefile");

    private final CompositeParser parsers =
            new DefaultParser(MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(), new ServiceLoader(), LEFT_OUT);
    private final Map<MediaType, Parser> byType = parsers.getParsers(new ParseContext());

    private final Ocr ocr;

    public DocumentOpener(Ocr ocr) {
        this.ocr = ocr;
    }

    @Override
    public boolean opens(String mediaType) {
        return true;
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        var metadata = item.hints();
        metadata.set(Metadata.CONTENT_TYPE, item.detected().toString());
        if (item.mediaType().equals("application/pgp-encrypted"))
            throw new Refusal(Cause.ENCRYPTED, "Sealed for the holder of a key.");
        var parser = parserFor(item);
        var context = context(item, outbox);
        try (var in = item.tikaStream(metadata)) {
            parser.parse(in, new TextHandler(findings.text()), metadata, context);
        } catch (ZeroByteFileException empty) {
            findings.note(Note.NO_TEXT_EXPECTED);
        } catch (SurroundingsBroken broken) {
            throw broken;
        } catch (TikaException | SAXException | IOException | RuntimeException failed) {
            throwAsFound(failed, outbox);
        } finally {
            findings.facts(DocumentFacts.of(item.mediaType(), metadata));
        }
        if (ocr.reads(item)) ocr.read(item, findings);
        else if (WITHOUT_TEXT.contains(item.detected().getType()) || COMPANIONS.contains(item.mediaType()))
            findings.note(Note.NO_TEXT_EXPECTED);
        else if (findings.text().isBlank()) nothingToRead(item, findings, outbox);
    }

    private static void nothingToRead(Native item, Findings findings, Outbox outbox) throws Refusal {
        var type = item.mediaType();
        if (type.startsWith("application/x-tika-") && outbox.tally().expected() == 0)
            throw new Refusal(Cause.UNSUPPORTED, "An object of a program that is not known here.");
        if (outbox.tally().expected() == 0 || type.equals("application/pdf")) findings.note(Note.NO_TEXT_FOUND);
    }

    private Parser parserFor(Native item) throws Refusal {
        var type = item.detected();
        if (type.equals(MediaType.OCTET_STREAM))
            throw new Refusal(Cause.UNSUPPORTED, "This kind of file is not known.");
        var registry = parsers.getMediaTypeRegistry();
        for (MediaType at = registry.normalize(type); at != null; at = registry.getSupertype(at)) {
            var parser = byType.get(at);
            if (parser != null && !(parser instanceof EmptyParser)) return parser;
        }
        if (WITHOUT_TEXT.contains(type.getType()) || COMPANIONS.contains(item.mediaType())) return EmptyParser.INSTANCE;
        throw new Refusal(Cause.UNSUPPORTED, "Nothing here reads files of the type " + type + ".");
    }

    private static ParseContext context(Native item, Outbox outbox) {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Embedded(item.mediaType(), outbox));
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setMaxMainMemoryBytes(128L << 20);
        context.set(PDFParserConfig.class, pdf);
        var office = new OfficeParserConfig();
        office.setIncludeDeletedContent(true);
        office.setIncludeHeadersAndFooters(true);
        office.setIncludeShapeBasedContent(true);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    /** Finds out of what a parser threw which cause it was. */
    private static void throwAsFound(Exception failed, Outbox outbox) throws Refusal, IOException {
        var limit = outbox.refusal();
        if (limit != null) throw limit;
        int depth = 0;
        for (Throwable at = failed; at != null && depth++ < 16; at = at.getCause()) {
            if (at instanceof EncryptedDocumentException
                    || at instanceof org.apache.tika.exception.EncryptedDocumentException)
                throw new Refusal(Cause.ENCRYPTED, "The document needs a password.");
            if (at instanceof UnsupportedFormatException)
                throw new Refusal(Cause.UNSUPPORTED, "This version of the format cannot be read.");
            var said = at.getMessage() == null ? "" : at.getMessage().toLowerCase(Locale.ROOT);
            if (said.contains("decryption material"))
                throw new Refusal(Cause.ENCRYPTED, "The document is encrypted for the holder of a certificate.");
            if (said.contains("isn't currently supported"))
                throw new Refusal(Cause.UNSUPPORTED, "This variant of the format cannot be read.");
            if (said.contains("doctype is disallowed"))
                throw new Refusal(
                        Cause.CORRUPT, "Its XML declares a document type, which documents never need and attacks do.");
            if (said.contains("zip bomb") || said.contains("jaxp0001") || said.contains("entity expansion"))
                throw new Refusal(Cause.BOMB, "Made to expand without end.");
        }
        throw new IOException(Sentences.detail(failed), failed);
    }
}
