package org.secondchair.ui;

import java.util.Locale;

/** What a badge, figure or message means. Each tone has a sign of its own, so that colour is never the only one. */
public enum Tone {
    NEUTRAL("●"),
    ACTIVE("◐"),
    GOOD("✓"),
    WARN("△"),
    BAD("▲"),
    PRIVILEGED("◆");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The class name in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
