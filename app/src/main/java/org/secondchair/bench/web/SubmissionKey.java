package org.secondchair.bench.web;

import org.secondchair.ui.Refusal;

/** The idempotency key of a submitted form or API request. */
public final class SubmissionKey {
    private SubmissionKey() {}

    /** @throws Refusal when no program of ours could have made it */
    public static String checked(String key) {
        if (key.length() < 8 || key.length() > 200) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "bench.refused.key");
        }
        return key;
    }
}
