package org.secondchair.staffing.shift.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.shift.calendar.CalendarFeeds;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shifts as a calendar: to download, and under a secret address for calendars that look again by themselves. */
@Controller
class CalendarPages {
    private final CalendarFeeds feeds;
    private final Texts texts;

    CalendarPages(CalendarFeeds feeds, Texts texts) {
        this.feeds = feeds;
        this.texts = texts;
    }

    @GetMapping("/my/shifts.ics")
    @Requires(Permission.SIGNED_IN)
    void download(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"shifts.ics\"");
        send(response, feeds.own(word("staffing.calendar.name"), this::words));
    }

    /** The secret in the address is all that lets in: what it opens is times and kinds of work alone. */
    @GetMapping("/calendar/{secret}")
    @Requires(Permission.PUBLIC)
    void feed(@PathVariable String secret, HttpServletResponse response) throws IOException {
        send(
                response,
                feeds.read(secret, word("staffing.calendar.name"), this::words).orElseThrow(Refusal::missing));
    }

    static String address(HttpServletRequest request, String secret) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length()) + "/calendar/" + secret;
    }

    private String words(SeatRole role) {
        return word("staffing.calendar." + role.name().toLowerCase(Locale.ROOT));
    }

    private String word(String key) {
        return texts.get(Locale.ENGLISH, key);
    }

    private static void send(HttpServletResponse response, String calendar) throws IOException {
        byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
