package org.secondchair.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * TRAP: Spring takes any failure whose cause says "broken pipe" or "connection reset" for a browser that went away, and
 * then answers 200 without a body. When it is the database that went away, that would be an acknowledgement of what was
 * never stored (spring-framework issue 34481). Here such a failure goes on to {@link ErrorPages} like any other; to a
 * browser that did go away nothing can be said anyhow.
 */
final class FaultsStayFaults extends DefaultHandlerExceptionResolver {
    @Override
    protected @Nullable ModelAndView doResolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure)
                ? null
                : super.doResolveException(request, response, handler, failure);
    }
}
