package org.secondchair.extractor.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Relation;

/** Opens an mbox: one child a message, its bytes as they were before the mailbox quoted them. */
public final class MboxOpener implements Opener {

    @Override
    public boolean opens(String mediaType) {
        return mediaType.equals("application/mbox");
    }

    /** Whether two messages at least begin in here; one alone may be a message that kept its separator. */
    public static boolean holdsSeveral(Native item) throws IOException {
        try (var in = new BufferedInputStream(item.stream(), 1 << 16)) {
            var messages = new MboxMessages(in);
            int seen = 0;
            while (seen < 2 && messages.next()) seen++;
            return seen == 2;
        }
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        try (var in = new BufferedInputStream(item.stream(), 1 << 16)) {
            var messages = new MboxMessages(in);
            boolean any = false;
            while (messages.next()) {
                any = true;
                if (outbox.isBeforeResumption()) {
                    outbox.skip();
                    continue;
                }
                outbox.emit(Relation.MEMBER, false, null, "message/rfc822", null, null, messages::message);
            }
            if (!any) throw new IOException("no message begins in this mailbox");
        }
    }
}
