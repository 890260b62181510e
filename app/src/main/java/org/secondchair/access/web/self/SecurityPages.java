package org.secondchair.access.web.self;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondchair.access.Sessions;
import org.secondchair.access.door.OwnPassword;
import org.secondchair.access.door.SecondFactor;
import org.secondchair.access.door.SignIn;
import org.secondchair.access.web.PasswordWords;
import org.secondchair.access.web.RequestSession;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person looks after their own account's safety. */
@Controller
class SecurityPages {
    private final SecondFactor secondFactor;
    private final OwnPassword password;
    private final Sessions sessions;
    private final RequestSession current;

    SecurityPages(SecondFactor secondFactor, OwnPassword password, Sessions sessions, RequestSession current) {
        this.secondFactor = secondFactor;
        this.password = password;
        this.sessions = sessions;
        this.current = current;
    }

    @GetMapping("/security")
    @Requires(Permission.SIGNED_IN)
    View page(HttpServletRequest request) {
        return page(request, false, "", "");
    }

    /** The secret on offer is shown to nobody who left a screen open: it asks for the proof first. */
    @GetMapping("/security/second-factor")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    View offer(HttpServletRequest request) {
        return page(request, true, "", "");
    }

    @PostMapping("/security/second-factor")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    View confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (secondFactor.confirm(code)) {
            case SecondFactor.Confirmation.On on ->
                View.page("access/recoveryCodes", new RecoveryCodesPage(on.recoveryCodes()));
            case SecondFactor.Confirmation.WrongCode _ ->
                page(request, true, "code", "access.security.code-wrong").status(422);
        };
    }

    @PostMapping("/security/second-factor/off")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    View turnOff() {
        secondFactor.turnOff();
        return View.redirect("/security").telling(Flash.warning("access.security.turned-off"));
    }

    @PostMapping("/security/recovery-codes")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    View renew() {
        if (!secondFactor.status().on()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "access.security.no-second-factor");
        }
        return View.page("access/recoveryCodes", new RecoveryCodesPage(secondFactor.renewRecoveryCodes()));
    }

    @PostMapping("/security/password")
    @Requires(Permission.SIGNED_IN)
    View change(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var proof = new SignIn.Proof(password, code);
        return switch (this.password.change(current.token(request), proof, wanted, current.origin(request))) {
            case OwnPassword.Change.Changed changed -> {
                current.replace(request, response, changed.token());
                yield View.redirect("/security").telling(Flash.done("access.security.password-changed"));
            }
            case OwnPassword.Change.Weak weak ->
                page(request, false, "password", PasswordWords.key(weak.weakness()))
                        .status(422);
            case OwnPassword.Change.NotProved _ ->
                page(request, false, "password", "access.prove.refused").status(422);
        };
    }

    @PostMapping("/security/sessions/{sessionId}/end")
    @Requires(Permission.SIGNED_IN)
    View end(@PathVariable UUID sessionId) {
        if (!sessions.end(sessionId)) {
            throw Refusal.missing();
        }
        return View.redirect("/security").telling(Flash.done("access.security.session-ended"));
    }

    private View.Page page(HttpServletRequest request, boolean offering, String where, String trouble) {
        SecondFactor.Offer offer = offering ? secondFactor.offer() : null;
        return View.page(
                "access/security",
                new SecurityPage(
                        secondFactor.status(),
                        offer == null ? null : new SecurityPage.Offered(offer.secret(), QrImage.of(offer.uri())),
                        sessions.of(Acting.current().personId(), current.token(request)),
                        where,
                        trouble));
    }
}
