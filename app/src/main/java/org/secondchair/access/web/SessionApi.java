package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.Sessions;
import org.secondchair.access.door.SignIn;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in for programs: the session's token comes as a cookie, as it does for browsers. */
@RestController
class SessionApi {
    record Credentials(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {
        SignIn.Proof proof() {
            return new SignIn.Proof(password == null ? "" : password, code == null ? "" : code);
        }
    }

    record Me(
            UUID personId,
            String personName,
            UUID organizationId,
            String organizationName,
            String timeZone,
            boolean secondFactor,
            Set<Permission> permissionsSomewhere) {}

    private final SignIn signIn;
    private final RequestSession session;
    private final Access access;

    SessionApi(SignIn signIn, RequestSession session, Access access) {
        this.signIn = signIn;
        this.session = session;
        this.access = access;
    }

    @PostMapping("/api/session")
    @Requires(Permission.PUBLIC)
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        String email = given.email() == null ? "" : given.email();
        answer(signIn.signIn(email, given.proof(), session.origin(request)), request, response);
    }

    @PostMapping("/api/session/proof")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void prove(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        answer(signIn.proveAgain(session.token(request), given.proof(), session.origin(request)), request, response);
    }

    @GetMapping("/api/session")
    @Requires(Permission.SIGNED_IN)
    Me me(HttpServletRequest request) {
        Sessions.Session found = session.find(request).orElseThrow();
        return new Me(
                found.actor().personId(),
                found.personName(),
                found.actor().organizationId(),
                found.organizationName(),
                found.timeZone(),
                found.secondFactor(),
                access.somewhere());
    }

    @DeleteMapping("/api/session")
    @Requires(Permission.PUBLIC)
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
    }

    private void answer(SignIn.Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        switch (outcome) {
            case SignIn.Outcome.SignedIn in -> session.replace(request, response, in.token());
            case SignIn.Outcome.Refused _ -> throw Refusal.because(Refusal.Kind.UNAUTHORIZED, "access.sign-in.refused");
            case SignIn.Outcome.TooMany tooMany -> {
                long seconds = SignInPages.seconds(tooMany.retryAfter());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                throw Refusal.because(Refusal.Kind.TOO_MANY, "access.sign-in.too-many", Long.toString(seconds));
            }
        }
    }
}
