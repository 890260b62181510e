package org.secondchair.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/** Faults, and whatever a filter refused, end here. The page asks nobody, so that it works when the database is away. */
@Controller
class ErrorPages implements ErrorController {
    private final ErrorAnswers answers;
    private final ChromeMaker chromes;

    ErrorPages(ErrorAnswers answers, ChromeMaker chromes) {
        this.answers = answers;
        this.chromes = chromes;
    }

    @RequestMapping("/error")
    @Requires(Permission.PUBLIC)
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // somebody who opens /error by hand finds nothing there
        int status = diskFull(cause) ? 507 : databaseAway(cause) ? 503 : code == null ? 404 : code;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        answers.write(request, response, path, status, null, cause, chromes.bare(request));
    }

    private static boolean databaseAway(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof DataAccessResourceFailureException
                    || at instanceof CannotCreateTransactionException
                    || at instanceof SQLTransientException
                    || at instanceof SQLException failed && connectionGone(failed.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean diskFull(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (at instanceof SQLException failed && "53100".equals(failed.getSQLState())
                    || at instanceof IOException
                            && (message.contains("No space left on device")
                                    || message.contains("Disk quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean connectionGone(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
