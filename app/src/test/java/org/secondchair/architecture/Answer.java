package org.secondchair.architecture;

import java.net.http.HttpResponse;

/** What the gate answered, as seen from outside. */
enum Answer {
    /** The handler was reached, whatever it then thought of an empty form. */
    PASSED,
    SIGN_IN,
    PROVE,
    MISSING,
    LOCKED,
    REFUSED,
    /** An error of ours: never right. */
    FAULT;

    static Answer of(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return switch (response.statusCode()) {
            case 401 -> SIGN_IN;
            case 403 -> response.body().contains("problem:prove-again") ? PROVE : REFUSED;
            case 404 -> MISSING;
            case 423 -> LOCKED;
            case 303 ->
                location.startsWith("/sign-in?to=") ? SIGN_IN : location.startsWith("/prove?to=") ? PROVE : PASSED;
            default -> response.statusCode() >= 500 ? FAULT : PASSED;
        };
    }
}
