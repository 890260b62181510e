package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.door.Invitation;
import org.secondchair.access.door.Welcome;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-time links for programs. Whoever comes in is signed in: the session's token comes as a cookie. */
@RestController
class WelcomeApi {
    record Welcomed(UUID personId, UUID organizationId) {}

    private final Welcome welcome;
    private final RequestSession session;

    WelcomeApi(Welcome welcome, RequestSession session) {
        this.welcome = welcome;
        this.session = session;
    }

    @PostMapping("/api/invitation")
    @Requires(Permission.PUBLIC)
    @ResponseStatus(HttpStatus.CREATED)
    Welcomed accept(@RequestBody WelcomeForm form, HttpServletRequest request, HttpServletResponse response) {
        Invitation open = welcome.look(form.tokenText()).orElseThrow(Refusal::missing);
        var page = new WelcomePage("", form.tokenText(), open, Map.of(), Map.of());
        form.troubles(page.founds(), page.email().isEmpty()).values().stream()
                .findFirst()
                .ifPresent(trouble -> {
                    throw Refusal.because(Refusal.Kind.BAD_REQUEST, trouble);
                });
        return switch (welcome.accept(
                form.tokenText(), form.newcomer(), page.founds() ? form.founding() : null, session.origin(request))) {
            case Welcome.Outcome.Welcomed welcomed -> {
                session.replace(request, response, welcomed.token());
                yield new Welcomed(welcomed.actor().personId(), welcomed.actor().organizationId());
            }
            case Welcome.Outcome.LinkVoid _ -> throw Refusal.missing();
            case Welcome.Outcome.WeakPassword weak ->
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, PasswordWords.key(weak.weakness()));
            case Welcome.Outcome.EmailTaken _ ->
                throw Refusal.because(Refusal.Kind.CONFLICT, "access.welcome.email-taken");
        };
    }
}
