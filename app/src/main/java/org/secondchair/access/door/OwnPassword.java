package org.secondchair.access.door;

import java.util.Optional;
import org.secondchair.access.Sessions;
import org.secondchair.tenancy.Acting;
import org.springframework.stereotype.Component;

/** The acting person's password. */
@Component
public class OwnPassword {
    /** What came of changing it. */
    public sealed interface Change {
        /** @param token of the session that goes on; every other one of the person has ended */
        record Changed(String token) implements Change {
            @Override
            public String toString() {
                return "Changed[…]";
            }
        }

        /** The proof did not hold, or was not even looked at. */
        record NotProved(SignIn.Outcome outcome) implements Change {}

        record Weak(PasswordPolicy.Weakness weakness) implements Change {}
    }

    private final SignIn signIn;
    private final CredentialStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final DoorLog log;

    OwnPassword(SignIn signIn, CredentialStore store, Passwords passwords, Sessions sessions, DoorLog log) {
        this.signIn = signIn;
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    /** @param proof the old password, and a code where there is a second factor */
    public Change change(String token, SignIn.Proof proof, String wanted, SignIn.Origin origin) {
        Account account = store.of(Acting.current().personId());
        Optional<PasswordPolicy.Weakness> weakness = PasswordPolicy.weakness(wanted, account.email());
        if (weakness.isPresent()) {
            return new Change.Weak(weakness.get());
        }
        return switch (signIn.proveAgain(token, proof, origin)) {
            case SignIn.Outcome.SignedIn proved -> {
                store.password(account.personId(), passwords.hash(wanted));
                sessions.endOthers(account.personId(), proved.token());
                log.told("access.password-changed", account.actor());
                yield new Change.Changed(proved.token());
            }
            case SignIn.Outcome.Refused refused -> new Change.NotProved(refused);
            case SignIn.Outcome.TooMany tooMany -> new Change.NotProved(tooMany);
        };
    }
}
