package org.secondchair.ui.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Texts;
import org.secondchair.ui.Tone;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Carries a flash over a redirect, and only a flash: what comes back is escaped text under a key we know. */
final class FlashCookie {
    private static final String NAME = "sc_flash";
    private static final String SEPARATOR = "\u001f";

    private final Texts texts;

    FlashCookie(Texts texts) {
        this.texts = texts;
    }

    void put(HttpServletRequest request, HttpServletResponse response, Flash flash) {
        List<String> parts = new ArrayList<>(List.of(flash.tone().name(), flash.textKey()));
        parts.addAll(flash.arguments());
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
        set(request, response, value, Duration.ofMinutes(1));
    }

    /** Reads and removes it. */
    @Nullable
    Flash take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return null;
        }
        set(request, response, "", Duration.ZERO);
        return read(cookie.getValue());
    }

    private @Nullable Flash read(String value) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length < 2 || !texts.has(parts[1])) {
                return null;
            }
            return new Flash(
                    Tone.valueOf(parts[0]), parts[1], Arrays.asList(parts).subList(2, parts.length));
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
