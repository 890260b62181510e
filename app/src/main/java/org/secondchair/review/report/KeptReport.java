package org.secondchair.review.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report that was put away as it was at that moment.
 *
 * @param byOrganization of the person who signed or closed
 * @param jsonSha256 of the figures, 64 hexadecimal digits; it stands in the client's log
 * @param pdfSha256 of the print, 64 hexadecimal digits; it stands in the client's log
 */
public record KeptReport(
        UUID id,
        UUID matterId,
        Occasion occasion,
        UUID by,
        UUID byOrganization,
        Instant at,
        UUID jsonBlob,
        String jsonSha256,
        UUID pdfBlob,
        String pdfSha256) {
    public enum Occasion {
        /** The client accepted what was delivered. */
        SIGNED_OFF,
        /** No document is handed out any more. */
        CLOSED
    }
}
