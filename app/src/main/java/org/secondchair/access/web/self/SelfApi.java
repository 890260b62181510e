package org.secondchair.access.web.self;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.People;
import org.secondchair.access.Sessions;
import org.secondchair.access.door.OwnPassword;
import org.secondchair.access.door.SecondFactor;
import org.secondchair.access.door.SignIn;
import org.secondchair.access.web.PasswordWords;
import org.secondchair.access.web.RequestSession;
import org.secondchair.access.web.TimeZones;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account, for programs. */
@RestController
class SelfApi {
    record Profile(@Nullable String name, @Nullable String timeZone) {}

    record Code(@Nullable String code) {}

    record Change(
            @Nullable String password,
            @Nullable String code,
            @Nullable String wanted) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    private final People people;
    private final SecondFactor secondFactor;
    private final OwnPassword password;
    private final Sessions sessions;
    private final RequestSession current;

    SelfApi(People people, SecondFactor secondFactor, OwnPassword password, Sessions sessions, RequestSession current) {
        this.people = people;
        this.secondFactor = secondFactor;
        this.password = password;
        this.sessions = sessions;
        this.current = current;
    }

    @PutMapping("/api/me")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestBody Profile profile) {
        String name = profile.name() == null ? "" : profile.name().strip();
        String zone = profile.timeZone() == null ? "" : profile.timeZone();
        if (name.isEmpty() || name.length() > 200) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.welcome.name-missing");
        }
        if (!TimeZones.known(zone)) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.zone-unknown");
        }
        people.describeMyself(name, zone);
    }

    @GetMapping("/api/me/sessions")
    @Requires(Permission.SIGNED_IN)
    List<Sessions.Own> sessions(HttpServletRequest request) {
        return sessions.of(Acting.current().personId(), current.token(request));
    }

    @DeleteMapping("/api/me/sessions/{sessionId}")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID sessionId) {
        if (!sessions.end(sessionId)) {
            throw Refusal.missing();
        }
    }

    @PostMapping("/api/me/password")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, HttpServletRequest request, HttpServletResponse response) {
        var proof = new SignIn.Proof(text(change.password()), text(change.code()));
        switch (password.change(current.token(request), proof, text(change.wanted()), current.origin(request))) {
            case OwnPassword.Change.Changed changed -> current.replace(request, response, changed.token());
            case OwnPassword.Change.Weak weak ->
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, PasswordWords.key(weak.weakness()));
            case OwnPassword.Change.NotProved _ ->
                throw Refusal.because(Refusal.Kind.FORBIDDEN, "access.prove.refused");
        }
    }

    @GetMapping("/api/me/second-factor")
    @Requires(Permission.SIGNED_IN)
    SecondFactor.Status secondFactor() {
        return secondFactor.status();
    }

    @PostMapping("/api/me/second-factor/offer")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    SecondFactor.Offer offer() {
        return secondFactor.offer();
    }

    @PostMapping("/api/me/second-factor")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    RecoveryCodes confirm(@RequestBody Code code) {
        return switch (secondFactor.confirm(text(code.code()))) {
            case SecondFactor.Confirmation.On on -> new RecoveryCodes(on.recoveryCodes());
            case SecondFactor.Confirmation.WrongCode _ ->
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.security.code-wrong");
        };
    }

    @DeleteMapping("/api/me/second-factor")
    @Requires(value = Permission.SIGNED_IN, stepUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void turnOff() {
        secondFactor.turnOff();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
