package org.secondchair.access.web;

import java.util.List;
import org.secondchair.access.Decision;
import org.secondchair.tenancy.Permission;

/** Why the gate did not let a request through. Mapped to its answer in {@link RefusalAnswers}. */
abstract sealed class Refusal extends RuntimeException {
    private Refusal(String message) {
        super(message, null, false, false);
    }

    static final class SignInFirst extends Refusal {
        SignInFirst() {
            super("sign in first");
        }
    }

    static final class NotFound extends Refusal {
        NotFound() {
            super("not found");
        }
    }

    static final class Locked extends Refusal {
        private final transient List<Decision.Lock> locks;

        Locked(List<Decision.Lock> locks) {
            super("locked");
            this.locks = locks;
        }

        List<Decision.Lock> locks() {
            return locks;
        }
    }

    static final class Forbidden extends Refusal {
        private final Permission permission;

        Forbidden(Permission permission) {
            super("role lacks " + permission);
            this.permission = permission;
        }

        Permission permission() {
            return permission;
        }
    }

    static final class ProveAgain extends Refusal {
        ProveAgain() {
            super("prove who you are again");
        }
    }
}
