package org.secondchair.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.secondchair.access.Sessions;
import org.secondchair.tenancy.Acting;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the actor of the request's session for the length of the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SessionFilter extends OncePerRequestFilter {
    static final String SESSION = SessionFilter.class.getName();
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionFilter(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Sessions.Session> session = cookie.read(request).flatMap(sessions::find);
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(SESSION, session.get());
        try {
            Acting.as(session.get().actor(), () -> pass(chain, request, response));
        } catch (Passing e) {
            throw e.cause;
        }
    }

    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new Passing(new ServletException(e));
        } catch (ServletException e) {
            throw new Passing(e);
        }
    }

    /** Carries a checked exception through the binding of the actor. */
    private static final class Passing extends RuntimeException {
        private final transient ServletException cause;

        Passing(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
