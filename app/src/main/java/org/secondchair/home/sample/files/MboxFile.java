package org.secondchair.home.sample.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Mails one after the other behind {@code From } lines, with {@code mboxrd} quoting of lines that look like one. */
public final class MboxFile {
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param mail a whole message with {@code \n} line ends */
    public void add(String sender, ZonedDateTime received, byte[] mail) {
        String from = "From " + sender + " " + ASCTIME.format(received.withZoneSameInstant(ZoneOffset.UTC)) + "\n";
        String raw = new String(mail, StandardCharsets.ISO_8859_1).replaceAll("(?m)^(>*From )", ">$1");
        out.writeBytes(from.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(raw.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes((raw.endsWith("\n") ? "\n" : "\n\n").getBytes(StandardCharsets.US_ASCII));
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }
}
