package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.secondchair.access.door.Invitation;
import org.secondchair.access.door.Welcome;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind one-time links: the first start, a colleague's, another organization's. */
@Controller
class WelcomePages {
    private final Welcome welcome;
    private final RequestSession session;

    WelcomePages(Welcome welcome, RequestSession session) {
        this.welcome = welcome;
        this.session = session;
    }

    @GetMapping("/first-start")
    @Requires(Permission.PUBLIC)
    View firstStart(@RequestParam(defaultValue = "") String token) {
        return look("/first-start", token);
    }

    @PostMapping("/first-start")
    @Requires(Permission.PUBLIC)
    View found(@ModelAttribute WelcomeForm form, HttpServletRequest request, HttpServletResponse response) {
        return accept("/first-start", form, request, response);
    }

    @GetMapping("/invitation")
    @Requires(Permission.PUBLIC)
    View invitation(@RequestParam(defaultValue = "") String token) {
        return look("/invitation", token);
    }

    @PostMapping("/invitation")
    @Requires(Permission.PUBLIC)
    View join(@ModelAttribute WelcomeForm form, HttpServletRequest request, HttpServletResponse response) {
        return accept("/invitation", form, request, response);
    }

    private View look(String action, String token) {
        return welcome.look(token)
                .<View>map(invitation ->
                        View.page("access/welcome", new WelcomePage(action, token, invitation, Map.of(), Map.of())))
                .orElseGet(this::linkVoid);
    }

    private View accept(String action, WelcomeForm form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Invitation> open = welcome.look(form.tokenText());
        if (open.isEmpty()) {
            return linkVoid();
        }
        var page = new WelcomePage(action, form.tokenText(), open.get(), form.given(), Map.of());
        Map<String, String> troubles =
                new HashMap<>(form.troubles(page.founds(), page.email().isEmpty()));
        if (!troubles.isEmpty()) {
            return again(page, troubles);
        }
        return switch (outcome(form, page, request)) {
            case Welcome.Outcome.Welcomed welcomed -> {
                session.replace(request, response, welcomed.token());
                yield View.redirect("/");
            }
            case Welcome.Outcome.LinkVoid _ -> linkVoid();
            case Welcome.Outcome.WeakPassword weak ->
                again(page, Map.of("password", PasswordWords.key(weak.weakness())));
            case Welcome.Outcome.EmailTaken _ -> again(page, Map.of("email", "access.welcome.email-taken"));
        };
    }

    private Welcome.Outcome outcome(WelcomeForm form, WelcomePage page, HttpServletRequest request) {
        return welcome.accept(
                form.tokenText(), form.newcomer(), page.founds() ? form.founding() : null, session.origin(request));
    }

    private static View again(WelcomePage page, Map<String, String> troubles) {
        return View.page(
                        "access/welcome",
                        new WelcomePage(page.action(), page.token(), page.invitation(), page.given(), troubles))
                .status(422);
    }

    private View linkVoid() {
        return View.page("access/linkVoid", new LinkVoidPage(welcome.awaitsFounder()))
                .status(404);
    }
}
