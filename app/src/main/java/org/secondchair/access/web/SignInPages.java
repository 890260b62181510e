package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.secondchair.access.door.SignIn;
import org.secondchair.access.door.Welcome;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out, and once more the proof of who somebody is. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Welcome welcome;
    private final RequestSession session;

    SignInPages(SignIn signIn, Welcome welcome, RequestSession session) {
        this.signIn = signIn;
        this.welcome = welcome;
        this.session = session;
    }

    @GetMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    View page(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        String safe = ReturnPath.safe(to);
        return session.find(request).isPresent()
                ? View.redirect(safe)
                : View.page("access/signIn", SignInPage.fresh(safe, welcome.awaitsFounder()));
    }

    @PostMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    View signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String safe = ReturnPath.safe(to);
        return answer(
                signIn.signIn(email, new SignIn.Proof(password, code), session.origin(request)),
                "access/signIn",
                new SignInPage(safe, email, "access.sign-in.refused", 0, false),
                request,
                response);
    }

    @PostMapping("/sign-out")
    @Requires(Permission.PUBLIC)
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
        return View.redirect("/sign-in").telling(Flash.done("access.signed-out"));
    }

    @GetMapping("/prove")
    @Requires(Permission.SIGNED_IN)
    View proof(@RequestParam(defaultValue = "/") String to) {
        return View.page("access/prove", SignInPage.fresh(ReturnPath.safe(to), false));
    }

    @PostMapping("/prove")
    @Requires(Permission.SIGNED_IN)
    View prove(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(
                signIn.proveAgain(session.token(request), new SignIn.Proof(password, code), session.origin(request)),
                "access/prove",
                new SignInPage(ReturnPath.safe(to), "", "access.prove.refused", 0, false),
                request,
                response);
    }

    private View answer(
            SignIn.Outcome outcome,
            String template,
            SignInPage refused,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case SignIn.Outcome.SignedIn in -> {
                session.replace(request, response, in.token());
                yield View.redirect(refused.to());
            }
            case SignIn.Outcome.Refused _ -> View.page(template, refused).status(422);
            case SignIn.Outcome.TooMany tooMany -> {
                long seconds = seconds(tooMany.retryAfter());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield View.page(
                                template,
                                new SignInPage(
                                        refused.to(), refused.email(), "access.sign-in.too-many", seconds, false))
                        .status(429);
            }
        };
    }

    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
