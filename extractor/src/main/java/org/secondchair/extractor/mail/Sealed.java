package org.secondchair.extractor.mail;

import java.io.IOException;
import java.util.HexFormat;
import org.secondchair.extractor.item.Native;

/** Tells envelopes that only the holder of a key can open, by their first bytes. */
final class Sealed {

    /** Object identifier of enveloped data, RFC 5652 section 6.1, in DER. */
    private static final String ENVELOPED_DATA = "06092a864886f70d010703";

    private static final int FIRST_BYTES = 128;

    private Sealed() {}

    static boolean is(Native item) throws IOException {
        try (var in = item.stream()) {
            return HexFormat.of().formatHex(in.readNBytes(FIRST_BYTES)).contains(ENVELOPED_DATA);
        }
    }
}
