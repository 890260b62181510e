package org.secondchair.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the answer to a request that could not be answered: a page that says what happened, what was kept and what to
 * do, or a problem document (RFC 9457) for the API. Neither names the path, so that what may not be seen looks exactly
 * like what does not exist.
 */
final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RETRY_SECONDS = "5";

    private final Templates templates;
    private final JsonMapper json;

    ErrorAnswers(Templates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** @param path of the request that failed, which is no longer the request's own after an error dispatch */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            int status,
            @Nullable Refusal refusal,
            @Nullable Throwable cause,
            Chrome chrome)
            throws IOException {
        ErrorPage page = ErrorPage.of(status, incident(status, cause), refusal, chrome);
        byte[] body;
        if (wantsJson(request, path)) {
            response.setContentType("application/problem+json");
            body = json.writeValueAsBytes(page.problem());
        } else {
            response.setContentType("text/html;charset=utf-8");
            String template = chrome.partial() ? "ui/errorPart" : "ui/error";
            body = templates.bytes(template, Map.of("chrome", chrome, "page", page));
        }
        response.setStatus(status);
        if (status == 503 || status == 429) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String incident(int status, @Nullable Throwable cause) {
        if (status < 500) {
            return "";
        }
        byte[] random = new byte[5];
        RANDOM.nextBytes(random);
        String incident = HexFormat.of().formatHex(random);
        LOG.error("incident {}", incident, cause);
        return incident;
    }

    private static boolean wantsJson(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return path.startsWith("/api/") || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
