package org.secondchair.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
    /** Of RFC 6238, appendix B, for HMAC-SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static String codeAt(long seconds) {
        return Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)));
    }

    /** The appendix gives eight digits; six are the last six of these. */
    @Test
    void makesTheCodesOfTheStandard() {
        assertThat(codeAt(59)).isEqualTo("287082");
        assertThat(codeAt(1_111_111_109)).isEqualTo("081804");
        assertThat(codeAt(1_111_111_111)).isEqualTo("050471");
        assertThat(codeAt(1_234_567_890)).isEqualTo("005924");
        assertThat(codeAt(2_000_000_000)).isEqualTo("279037");
        assertThat(codeAt(20_000_000_000L)).isEqualTo("353130");
    }

    @Test
    void takesTheStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long drift = -3; drift <= 3; drift++) {
            assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + drift), now)
                            .isPresent())
                    .as("drift of %d steps", drift)
                    .isEqualTo(Math.abs(drift) <= 1);
        }
    }

    @Test
    void takesNothingThatIsNoCode() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.matching(SECRET, "", now)).isEmpty();
        assertThat(Totp.matching(SECRET, "28708", now)).isEmpty();
        assertThat(Totp.matching(SECRET, "٢٨٧٠٨٢", now)).isEmpty();
    }

    @Test
    void writesBase32AsInTheStandard() {
        assertThat(Base32.encode("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.encode("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }

    @Test
    void escapesTheAccountInTheAppsAddress() {
        assertThat(Totp.uri(SECRET, "a b+c@people.example"))
                .startsWith("otpauth://totp/Secondchair:a%20b%2Bc%40people.example?secret=GEZDGNBVGY3TQOJQ");
    }
}
