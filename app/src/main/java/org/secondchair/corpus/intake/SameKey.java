package org.secondchair.corpus.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.extractor.protocol.Mailbox;
import org.secondchair.kernel.Sha256;

/**
 * When two families are exact duplicates: for mail when sender, recipients, date, subject, body and the attachments'
 * bytes agree, whatever the transport added; for loose files when every byte agrees. A Message-ID alone never
 * suppresses anything: collectors give new ones.
 */
final class SameKey {
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private SameKey() {}

    static byte[] of(ReadItem root) {
        MailFacts mail = root.extraction().facts().mail();
        if (mail == null || !(root.extraction() instanceof Extraction.Extracted extracted)) {
            return field(Sha256.digest(), "file").digest(root.sha256());
        }
        MessageDigest digest = field(Sha256.digest(), "mail");
        addresses(digest, mail.from());
        addresses(digest, mail.to());
        addresses(digest, mail.cc());
        addresses(digest, mail.bcc());
        field(digest, mail.sent() == null ? "" : mail.sent().toString());
        field(digest, mail.subject());
        field(digest, extracted.text());
        field(digest, extracted.text().isBlank() ? extracted.html() : "");
        for (ReadItem child : root.children()) {
            digest.update(child.sha256());
        }
        for (ReadItem.Unreadable failed : root.failures()) {
            field(digest, "failed " + failed.name());
        }
        return digest.digest();
    }

    private static void addresses(MessageDigest digest, List<Mailbox> boxes) {
        Stream<String> written = boxes.stream()
                .map(box -> box.address() != null ? box.address() : box.name() == null ? "" : box.name())
                .map(text -> text.toLowerCase(Locale.ROOT).strip())
                .sorted();
        field(digest, String.join(",", written.toList()));
    }

    /** White space counts as one blank, so that a mailbox that folds or trims lines differently still agrees. */
    private static MessageDigest field(MessageDigest digest, @Nullable String text) {
        String plain = text == null ? "" : WHITE.matcher(text.strip()).replaceAll(" ");
        digest.update(plain.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest;
    }
}
