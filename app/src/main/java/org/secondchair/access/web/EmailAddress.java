package org.secondchair.access.web;

import java.util.regex.Pattern;

/** What can be an e-mail address. Whether it is one shows when the mail arrives. */
public final class EmailAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,180}\\.[^\\s@<>\",;.]{2,60}");

    private EmailAddress() {}

    public static boolean plausible(String text) {
        return SHAPE.matcher(text.strip()).matches();
    }
}
