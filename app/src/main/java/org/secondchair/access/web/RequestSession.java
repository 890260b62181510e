package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.secondchair.access.Sessions;
import org.secondchair.access.door.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The session of a request: read from its cookie, handed out and taken away by its answer. */
@Component
public class RequestSession {
    private final SessionCookie cookie;
    private final Sessions sessions;

    RequestSession(SessionCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    public Optional<Sessions.Session> find(HttpServletRequest request) {
        return Optional.ofNullable((Sessions.Session) request.getAttribute(SessionFilter.SESSION));
    }

    /** The token behind the request's session; only for handlers that require somebody signed in. */
    public String token(HttpServletRequest request) {
        return cookie.read(request).orElseThrow(() -> new IllegalStateException("a signed-in request has a cookie"));
    }

    public SignIn.Origin origin(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new SignIn.Origin(request.getRemoteAddr(), agent == null ? "" : agent);
    }

    /** The browser carries this token from now on; whatever it carried before holds no more. */
    public void replace(HttpServletRequest request, HttpServletResponse response, String token) {
        cookie.read(request).filter(old -> !old.equals(token)).ifPresent(sessions::end);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.set(token));
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.clear());
    }
}
