package org.secondchair.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.mime.MediaType;
import org.secondchair.extractor.container.CompressedOpener;
import org.secondchair.extractor.container.SevenZipOpener;
import org.secondchair.extractor.container.StreamedArchive;
import org.secondchair.extractor.container.ZipOpener;
import org.secondchair.extractor.document.DocumentOpener;
import org.secondchair.extractor.document.Ocr;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.item.Sentences;
import org.secondchair.extractor.item.SurroundingsBroken;
import org.secondchair.extractor.mail.MboxOpener;
import org.secondchair.extractor.mail.MessageOpener;
import org.secondchair.extractor.mail.OutlookOpener;
import org.secondchair.extractor.mail.PstOpener;
import org.secondchair.extractor.mail.SignedOpener;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.ToExtractor;

/** Opens one document with whoever can, and turns every way to fail into an outcome. */
final class Opening {

    private static final String EMPTY = "application/x-empty";

    private final Types types = new Types();
    private final Ocr ocr = new Ocr();
    private final List<Opener> openers;

    Opening(List<Opener> first) {
        openers = new ArrayList<>(first);
        openers.addAll(List.of(
                new MessageOpener(),
                new MboxOpener(),
                new OutlookOpener(),
                new PstOpener(),
                new SignedOpener(),
                new ZipOpener(),
                new CompressedOpener(),
                new StreamedArchive(),
                new SevenZipOpener(),
                new DocumentOpener(ocr)));
    }

    boolean canReadPictures() {
        return ocr.installed();
    }

    /** @throws SurroundingsBroken if it is not the document that is to blame */
    Extraction open(ToExtractor.Open open, Outbox.Delivery delivery) {
        var request = inMemoryIfSmall(open.request());
        var outbox = new Outbox(
                open.outbox(),
                open.number(),
                request.limits(),
                request.content().sizeBytes(),
                request.fromMember(),
                delivery);
        var item = new Native(request, open.ocr(), MediaType.OCTET_STREAM);
        if (request.content().sizeBytes() == 0) return new Findings(EMPTY, request.limits()).extracted(outbox.tally());
        Findings findings = new Findings(item.mediaType(), request.limits());
        try {
            item = item.ofType(types.of(item));
            findings = new Findings(item.mediaType(), request.limits());
            if (types.contradicts(item)) findings.note(Note.NAME_CONTRADICTS_CONTENT);
            open(item, findings, outbox);
            var limit = outbox.refusal();
            if (limit != null) throw limit;
            return findings.extracted(outbox.tally());
        } catch (Refusal refused) {
            return findings.excepted(refused.reason(), refused.sentence(), outbox.tally());
        } catch (SurroundingsBroken broken) {
            throw broken;
        } catch (IOException | RuntimeException unreadable) {
            return findings.excepted(Cause.CORRUPT, Sentences.damaged(unreadable), outbox.tally());
        } catch (StackOverflowError deep) {
            return findings.excepted(Cause.TOO_DEEP, "The parts of this document are nested too deep.", outbox.tally());
        } catch (LinkageError missing) {
            return findings.excepted(
                    Cause.UNSUPPORTED, "What reads this kind of file is not installed.", outbox.tally());
        }
    }

    private void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        for (var opener : openers) {
            if (opener.opens(item.mediaType())) {
                opener.open(item, findings, outbox);
                return;
            }
        }
    }

    /** Small files are read once; large ones stay where they are. */
    private static ExtractionRequest inMemoryIfSmall(ExtractionRequest request) {
        if (!(request.content() instanceof Content.InFile file)) return request;
        try {
            if (!Files.isReadable(file.path()))
                throw new NoSuchFileException(file.path().toString());
            if (file.sizeBytes() > Content.INLINE_BYTES) return request;
            return new ExtractionRequest(
                    new Content.InMemory(Files.readAllBytes(file.path())),
                    request.declaredName(),
                    request.declaredType(),
                    request.limits(),
                    request.fromMember());
        } catch (IOException gone) {
            throw new SurroundingsBroken("The file cannot be read: " + file.path(), gone);
        }
    }
}
