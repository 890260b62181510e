package org.secondchair.extractor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.mail.MboxOpener;

/** Says what a file is by its bytes; its name only helps where the bytes leave it open. */
final class Types {

    private static final MediaType MESSAGE = MediaType.parse("message/rfc822");
    private static final MediaType MAILBOX = MediaType.parse("application/mbox");
    private static final Pattern MAILBOX_START =
            Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*\r?\n>?[!-9;-~]{2,60}:.*");
    private static final Pattern MESSAGE_NAME = Pattern.compile("(?i).*\\.(eml|msg|emlx)");
    private static final Set<String> FIELDS_OF_MAIL = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "received",
            "return-path",
            "mime-version",
            "delivered-to",
            "reply-to",
            "sender",
            "x-mailer",
            "content-type");
    private static final int FIRST_LOOK = 2048;

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = magic.getMediaTypeRegistry();
    private final Detector thorough = new DefaultDetector(magic);

    MediaType of(Native item) throws IOException {
        var metadata = item.hints();
        try (var in = item.tikaStream(new Metadata())) {
            if (looksLikeMail(in)) return MESSAGE;
            var type = looksLikeMailbox(in) ? MAILBOX : thorough.detect(in, metadata);
            if (type.equals(MAILBOX) && isNamedLikeMessage(item) && !MboxOpener.holdsSeveral(item)) return MESSAGE;
            if (MESSAGE.toString().equals(item.declaredType()) && isTextual(type)) return MESSAGE;
            return type.equals(MediaType.OCTET_STREAM) && looksLikeLoadFile(in) ? MediaType.TEXT_PLAIN : type;
        }
    }

    private static boolean isNamedLikeMessage(Native item) {
        var name = item.declaredName();
        return name != null && MESSAGE_NAME.matcher(name).matches();
    }

    /** Whether the name stands for a type that is no kin of what the bytes are. */
    boolean contradicts(Native item) throws IOException {
        if (item.declaredName() == null || item.declaredName().lastIndexOf('.') < 0) return false;
        var byName = magic.detect(null, item.hints());
        var byBytes = item.detected().getBaseType();
        if (byName.equals(MediaType.OCTET_STREAM) || byBytes.equals(MediaType.OCTET_STREAM)) return false;
        if (isTextual(byName) && isTextual(byBytes)) return false;
        return !kin(byName, byBytes) && !kin(byBytes, byName);
    }

    private boolean kin(MediaType one, MediaType other) {
        return registry.isInstanceOf(one, registry.normalize(other));
    }

    private static boolean isTextual(MediaType type) {
        return type.getType().equals("text") || type.getType().equals("message");
    }

    /** A Concordance load file starts with a quoted value; its separators make other detectors take it for binary. */
    private static boolean looksLikeLoadFile(TikaInputStream in) throws IOException {
        in.mark(FIRST_LOOK);
        var start = in.readNBytes(FIRST_LOOK);
        in.reset();
        var utf8 = new String(start, StandardCharsets.UTF_8);
        var windows = new String(start, StandardCharsets.ISO_8859_1);
        return utf8.startsWith("\u00fe") || utf8.startsWith("\ufeff\u00fe") || windows.startsWith("\u00fe");
    }

    /** A separator, then a field: magic numbers insist on certain fields. */
    private static boolean looksLikeMailbox(TikaInputStream in) throws IOException {
        in.mark(FIRST_LOOK);
        var start = new String(in.readNBytes(FIRST_LOOK), StandardCharsets.ISO_8859_1);
        in.reset();
        return start.startsWith("From ") && MAILBOX_START.matcher(start).lookingAt();
    }

    /** Three or more known fields before the first line that is none: magic numbers know only a few first fields. */
    private static boolean looksLikeMail(TikaInputStream in) throws IOException {
        in.mark(FIRST_LOOK);
        var start = new String(in.readNBytes(FIRST_LOOK), StandardCharsets.ISO_8859_1);
        in.reset();
        int known = 0;
        boolean first = true;
        for (var line : start.split("\r?\n", 60)) {
            if (first && (line.startsWith("From ") || line.isBlank())) return false;
            first = false;
            if (line.isEmpty()) break;
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') continue;
            int colon = line.indexOf(':');
            if (colon <= 0 || colon > 60) break;
            var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (!isFieldName(name)) break;
            if (FIELDS_OF_MAIL.contains(name) && ++known >= 3) return true;
        }
        return false;
    }

    private static boolean isFieldName(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) <= ' ' || name.charAt(i) > '~') return false;
        return true;
    }
}
