package org.secondchair.ui.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.Refusal;

/**
 * What an error page says.
 *
 * @param reason why, where a handler gave a reason; else empty
 * @param incident the id under which the log holds the cause; empty for refusals, which nobody needs to look up
 */
public record ErrorPage(
        int status, String title, String happened, String reason, String kept, String next, String incident) {

    public static ErrorPage of(int status, String incident, @Nullable Refusal refusal, Chrome chrome) {
        String about = "ui.error." + known(status);
        String reason = refusal == null || refusal.textKey().isEmpty()
                ? ""
                : chrome.t(refusal.textKey(), refusal.arguments().toArray());
        return new ErrorPage(
                status,
                chrome.t(about + ".title"),
                chrome.t(about + ".happened"),
                reason,
                chrome.t(about + ".kept"),
                chrome.t(about + ".next"),
                incident);
    }

    /** As a problem document (RFC 9457). It carries no instance: that would tell one missing thing from another. */
    public Map<String, Object> problem() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", reason.isEmpty() ? happened : reason);
        if (!incident.isEmpty()) {
            problem.put("incident", incident);
        }
        return problem;
    }

    private static int known(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 409, 413, 415, 422, 423, 429, 503, 507 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
