package org.secondchair.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that carries the session's token. Over https it has the {@code __Host-} prefix; on a plain loopback
 * address, where some browsers refuse that prefix, it goes without.
 */
@Component
class SessionCookie {
    private final boolean secure;

    SessionCookie(@Value("${secondchair.public-url:}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    private String name() {
        return secure ? "__Host-secondchair" : "secondchair";
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .map(Cookie::getValue)
                .filter(token -> !token.isBlank());
    }

    String set(String token) {
        return cookie(token).build().toString();
    }

    String clear() {
        return cookie("").maxAge(0).build().toString();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/");
    }
}
