package org.secondchair.access.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.access.Decision;

/** The gate stopped a request and has more to say than an error page. Answered in {@link StoppedAnswers}. */
abstract sealed class Stopped extends RuntimeException {
    private Stopped(String message) {
        super(message, null, false, false);
    }

    static final class SignInFirst extends Stopped {
        SignInFirst() {
            super("sign in first");
        }
    }

    static final class Locked extends Stopped {
        private final transient List<Decision.Lock> locks;
        private final UUID scopeId;

        Locked(List<Decision.Lock> locks, UUID scopeId) {
            super("locked");
            this.locks = List.copyOf(locks);
            this.scopeId = scopeId;
        }

        List<Decision.Lock> locks() {
            return locks;
        }

        UUID scopeId() {
            return scopeId;
        }
    }

    static final class ProveFirst extends Stopped {
        ProveFirst() {
            super("prove who you are again");
        }
    }
}
