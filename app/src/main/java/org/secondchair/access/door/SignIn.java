package org.secondchair.access.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.secondchair.access.Sessions;
import org.secondchair.tenancy.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs people in by password and, where they have one, second factor. Whatever is wrong, the answer is the same and
 * takes the same time: an unknown account, a wrong password, a wrong or missing code and a disabled person cannot be
 * told apart.
 */
@Component
public class SignIn {
    /**
     * What a person gives.
     *
     * @param code of the second factor, or a recovery code; empty without one
     */
    public record Proof(String password, String code) {
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }

    /**
     * Where an attempt comes from.
     *
     * @param agent what the browser calls itself, shown to the owner in the list of sessions
     */
    public record Origin(String address, String agent) {}

    /** What came of an attempt. */
    public sealed interface Outcome {
        /** @param token of the session, for the cookie; stored nowhere */
        record SignedIn(String token) implements Outcome {
            @Override
            public String toString() {
                return "SignedIn[…]";
            }
        }

        record Refused() implements Outcome {}

        /** Not even looked at. */
        record TooMany(Duration retryAfter) implements Outcome {}
    }

    private final CredentialStore store;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Throttle throttle;
    private final Sessions sessions;
    private final DoorLog log;
    private final Clock clock;
    private final Duration refusalTakes;

    /** @param refusalTakes longer than any cause of a refusal takes, so that the cause does not show in the time */
    SignIn(
            CredentialStore store,
            Passwords passwords,
            SecondFactor secondFactor,
            Throttle throttle,
            Sessions sessions,
            DoorLog log,
            Clock clock,
            @Value("${secondchair.refusal-takes:600ms}") Duration refusalTakes) {
        this.store = store;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
        this.refusalTakes = refusalTakes;
    }

    /** Begins a session. Its token is a new one, whatever the browser carried before. */
    public Outcome signIn(String email, Proof proof, Origin origin) {
        long begun = System.nanoTime();
        Instant now = clock.instant();
        String name = email.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = throttle.enter(name, origin.address(), now);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<Account> account = store.byEmail(name);
        if (!holds(account, proof)) {
            account.ifPresent(known -> log.told("access.sign-in-refused", known.actor(), origin.address()));
            await(begun);
            return new Outcome.Refused();
        }
        Account known = account.orElseThrow();
        throttle.succeeded(name, origin.address());
        if (passwords.outdated(known.passwordHash())) {
            store.password(known.personId(), passwords.hash(proof.password()));
        }
        log.told("access.signed-in", known.actor(), origin.address());
        return new Outcome.SignedIn(
                sessions.begin(known.actor(), known.hasSecondFactor(), origin.address(), origin.agent()));
    }

    /**
     * The acting person proves again who they are, for actions that ask for it.
     *
     * @param token of the running session, which ends: the proved session has a new one
     */
    public Outcome proveAgain(String token, Proof proof, Origin origin) {
        long begun = System.nanoTime();
        Account known = store.of(Acting.current().personId());
        Optional<Duration> wait = throttle.enter(known.email(), origin.address(), clock.instant());
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (!holds(Optional.of(known), proof)) {
            log.told("access.proof-refused", known.actor(), origin.address());
            await(begun);
            return new Outcome.Refused();
        }
        throttle.succeeded(known.email(), origin.address());
        log.told("access.proved-again", known.actor(), origin.address());
        return new Outcome.SignedIn(sessions.prove(token, known.hasSecondFactor()));
    }

    /** TRAP: a code is spent only after the password was right; else guessing would spend its owner's codes. */
    private boolean holds(Optional<Account> account, Proof proof) {
        String hash = account.map(Account::passwordHash).orElseGet(passwords::nobody);
        boolean right =
                proof.password().length() <= PasswordPolicy.LONGEST && passwords.matches(proof.password(), hash);
        return account.filter(known -> right && !known.disabled())
                .filter(known -> secondFactor.take(known, proof.code()))
                .isPresent();
    }

    private void await(long begunNanos) {
        long left = refusalTakes.toNanos() - (System.nanoTime() - begunNanos);
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, left)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
