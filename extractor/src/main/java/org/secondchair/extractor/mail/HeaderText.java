package org.secondchair.extractor.mail;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Unstructured text of a header field. */
final class HeaderText {

    private HeaderText() {}

    /** @param raw unfolded; Latin-1 where it holds bytes that no rule allows */
    static String decode(String raw) {
        var reread = Charsets.reread(raw);
        if (!reread.contains("=?")) return reread.strip();
        return DecoderUtil.decodeEncodedWords(reread, DecodeMonitor.SILENT, StandardCharsets.ISO_8859_1)
                .strip();
    }
}
