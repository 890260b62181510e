package org.secondchair.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Refusal;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what a handler refused, and what never reached one, while the visitor is still known: the error page then
 * stands in its usual chrome. Faults go on to {@link ErrorPages}.
 */
final class RefusalResolver implements HandlerExceptionResolver {
    private static final Set<String> UNKEPT = Set.of("22021", "22P05");

    private final ErrorAnswers answers;
    private final ChromeMaker chromes;

    RefusalResolver(ErrorAnswers answers, ChromeMaker chromes) {
        this.answers = answers;
        this.chromes = chromes;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        int status = status(thrown);
        if (status < 400 || status >= 500 && !(thrown instanceof Refusal)) {
            return null;
        }
        Refusal refusal = thrown instanceof Refusal refused ? refused : null;
        try {
            answers.write(
                    request, response, request.getRequestURI(), status, refusal, null, chromes.make(request, null));
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** 0 for what is not a refusal. */
    private static int status(Exception thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.kind().status();
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return 404; // an address that cannot be one of ours
        }
        if (holdsWhatNoTextHolds(thrown)) {
            return 400;
        }
        return thrown instanceof ErrorResponse error ? error.getStatusCode().value() : 0;
    }

    /** A character that PostgreSQL keeps in no text, such as NUL: by its codes 22021 and 22P05. */
    private static boolean holdsWhatNoTextHolds(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNKEPT.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
