package org.secondchair.ui;

import java.util.Locale;

/** The rail follows the story: what needs me, handing over, the work, the account of it, the house. */
public enum NavSection {
    TODAY,
    HAND_OVER,
    WORK,
    ACCOUNT,
    HOUSE;

    String textKey() {
        return "ui.nav." + name().toLowerCase(Locale.ROOT);
    }
}
