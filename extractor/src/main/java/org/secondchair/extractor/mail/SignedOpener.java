package org.secondchair.extractor.mail;

import java.io.IOException;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Relation;

/** Opens what is signed or sealed with a certificate (S/MIME, RFC 8551): the signed content is the one child. */
public final class SignedOpener implements Opener {

    @Override
    public boolean opens(String mediaType) {
        return mediaType.startsWith("application/pkcs7") || mediaType.startsWith("application/x-pkcs7");
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        if (Sealed.is(item)) throw new Refusal(Cause.ENCRYPTED, "Sealed for the holder of a key.");
        try (var in = item.stream()) {
            var content = new CMSSignedDataParser(new BcDigestCalculatorProvider(), in).getSignedContent();
            findings.note(Note.NO_TEXT_EXPECTED);
            if (content == null) return;
            outbox.emit(Relation.MEMBER, false, null, "message/rfc822", null, null, content::getContentStream);
        } catch (CMSException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }
}
