package org.secondchair.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Refusal;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Sends a handler's refusal to the error pages. */
final class RefusalResolver implements HandlerExceptionResolver {
    static final String REFUSAL = RefusalResolver.class.getName() + ".refusal";

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!(thrown instanceof Refusal refusal)) {
            return null;
        }
        try {
            request.setAttribute(REFUSAL, refusal);
            response.sendError(refusal.kind().status());
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
