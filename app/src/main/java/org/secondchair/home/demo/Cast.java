package org.secondchair.home.demo;

import java.util.List;
import java.util.Locale;

/** Who works for the invented provider, besides the personas. */
final class Cast {
    static final String PROVIDER = "Lanternfold Review Ltd";
    static final String SECOND_CHECKER = "Hanne Vestergren";
    static final List<String> REVIEWERS = List.of(
            "Aoife Brannock",
            "Tendai Moyowa",
            "Lucja Wendrow",
            "Mateus Quadrel",
            "Freya Ostlund",
            "Ibrahim Sarkell",
            "Noor Haverling",
            "Callista Dunmere",
            "Bram Uytenhoek",
            "Sunniva Craddick",
            "Rafael Tolmesk",
            "Petra Vondrash");

    private Cast() {}

    static String email(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ");
        return words[0].charAt(0) + "." + words[1] + "@lanternfold.example";
    }
}
