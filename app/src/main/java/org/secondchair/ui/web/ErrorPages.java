package org.secondchair.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLTransientException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.ErrorPage;
import org.secondchair.ui.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every request that could not be answered ends here: with a page that says what happened, what was kept and what to
 * do, or with a problem document (RFC 9457) for the API. Neither names the path, so that what may not be seen looks
 * exactly like what does not exist.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RETRY_SECONDS = "5";

    private final Rendering rendering;
    private final ChromeMaker chromes;
    private final JsonMapper json;

    ErrorPages(Rendering rendering, ChromeMaker chromes, JsonMapper json) {
        this.rendering = rendering;
        this.chromes = chromes;
        this.json = json;
    }

    @RequestMapping("/error")
    @Requires(Permission.PUBLIC)
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Refusal refusal = (Refusal) request.getAttribute(RefusalResolver.REFUSAL);
        int status = status(request, cause, refusal);
        Chrome chrome = chromes.bare(request);
        ErrorPage page = ErrorPage.of(status, incident(status, cause), refusal, chrome);
        response.setStatus(status);
        if (status == 503) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        if (wantsJson(request)) {
            problem(response, page);
        } else {
            rendering.write(response, chrome.partial() ? "ui/errorPart" : "ui/error", page, chrome);
        }
    }

    private void problem(HttpServletResponse response, ErrorPage page) throws IOException {
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(page.problem()));
    }

    private static int status(
            HttpServletRequest request, @Nullable Throwable cause, @Nullable Refusal refusal) {
        if (refusal != null) {
            return refusal.kind().status();
        }
        if (databaseAway(cause)) {
            return 503;
        }
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // somebody who opens /error by hand finds nothing there
        return code == null ? 404 : code;
    }

    private static boolean databaseAway(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof DataAccessResourceFailureException
                    || at instanceof CannotCreateTransactionException
                    || at instanceof SQLTransientException) {
                return true;
            }
        }
        return false;
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

    private static boolean wantsJson(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader("Accept");
        return path.startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
