package org.secondchair.home.demo;

import java.util.Locale;

/** Who works for the invented provider, besides the personas. */
final class Cast {
    static final String PROVIDER = "Lanternfold Review Ltd";
    static final String SECOND_CHECKER = "Hanne Vestergren";

    private Cast() {}

    static String email(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ");
        return words[0].charAt(0) + "." + words[1] + "@lanternfold.example";
    }
}
