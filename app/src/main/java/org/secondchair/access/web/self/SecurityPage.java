package org.secondchair.access.web.self;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Sessions;
import org.secondchair.access.door.SecondFactor;
import org.secondchair.ui.Chrome;

/**
 * Password, second factor and sessions of the person who looks.
 *
 * @param offer a second factor to be confirmed; null where none is offered
 * @param trouble key of what went wrong; empty at first
 * @param where the form that it went wrong in: {@code password} or {@code code}
 */
public record SecurityPage(
        SecondFactor.Status secondFactor,
        @Nullable Offered offer,
        List<Sessions.Own> sessions,
        String where,
        String trouble) {
    public record Offered(String secret, QrImage image) {}

    public SecurityPage {
        sessions = List.copyOf(sessions);
    }

    public String trouble(String form) {
        return where.equals(form) ? trouble : "";
    }

    /** What is wrong with a field, in words; empty when nothing is. */
    public String words(Chrome chrome, String field) {
        return trouble(field).isEmpty() ? "" : chrome.t(trouble(field));
    }
}
