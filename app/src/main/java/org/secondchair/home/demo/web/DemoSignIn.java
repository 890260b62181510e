package org.secondchair.home.demo.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.secondchair.access.Sessions;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.home.demo.DemoDoor;
import org.secondchair.home.demo.Persona;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * Signs a visitor of the demo in as one of its personas, with a click. There only when the demo's verb started the
 * server; answers only to this machine, by a loopback name, and only with the secret of this start. Whatever is missing,
 * the page does not exist. Every such sign-in stands in the record as what it is.
 */
@Controller
@Conditional(StartedByDemo.class)
class DemoSignIn {
    /** The name of access's cookie on a plain loopback address; the demo has no other. */
    private static final String COOKIE = "secondchair";

    private final DemoDoor door;
    private final Sessions sessions;
    private final AuditLog log;
    private final Transactions transactions;

    DemoSignIn(DemoDoor door, Sessions sessions, AuditLog log, Transactions transactions) {
        this.door = door;
        this.sessions = sessions;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/demo/sign-in/{persona}")
    @Requires(Permission.PUBLIC)
    View signIn(
            @PathVariable String persona,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        Persona wanted = Persona.of(persona).orElseThrow(Refusal::missing);
        if (!Loopback.both(request) || !door.opensWith(token)) {
            throw Refusal.missing();
        }
        Optional<Actor> actor = door.actor(wanted);
        if (actor.isEmpty()) {
            response.setHeader("Refresh", "2");
            return View.page("home/demoWait", wanted).status(503);
        }
        Cookie former = WebUtils.getCookie(request, COOKIE);
        if (former != null) {
            sessions.end(former.getValue());
        }
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        String session = sessions.begin(actor.get(), false, request.getRemoteAddr(), agent);
        Acting.as(
                actor.get(),
                () -> transactions.write(() -> log.append(AuditEvent.of(
                        actor.get().organizationId(),
                        actor.get().organizationId(),
                        "home.demo-signed-in",
                        actor.get().personId()))));
        response.addHeader(HttpHeaders.SET_COOKIE, COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
        // a redirect would still count as coming from wherever the link was clicked, and the strict cookie stay behind
        response.setHeader("Refresh", "0;url=/");
        return View.page("home/demoEntered", wanted);
    }
}
