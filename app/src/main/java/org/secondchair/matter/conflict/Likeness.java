package org.secondchair.matter.conflict;

import java.util.Set;

/** How like two words are; the first is the likest. */
enum Likeness {
    EQUAL,
    VARIANT,
    SOUND,
    SLIP,
    INITIAL,
    NONE;

    private static final Set<String> FEMININE = Set.of("le", "ne", "ette", "ine", "elle", "ina");

    /** What an initial or two words have in common. Symmetric. */
    static Likeness of(Word a, Word b) {
        if (a.text().equals(b.text())) {
            return a.initial() ? INITIAL : EQUAL;
        }
        if (a.initial() || b.initial()) {
            boolean fits = a.initial() && b.mayStartWith(a.text().charAt(0))
                    || b.initial() && a.mayStartWith(b.text().charAt(0));
            return fits && !(a.initial() && b.initial()) ? INITIAL : NONE;
        }
        if (a.sharesGroupWith(b)) {
            return VARIANT;
        }
        if (soundsLike(a, b)) {
            return SOUND;
        }
        return isSlip(a, b) ? SLIP : NONE;
    }

    private static boolean soundsLike(Word a, Word b) {
        return soundsLike(a, b, 1);
    }

    /** Whether two words written as one sound like the other word, nearly without tolerance. */
    static boolean sameTogether(Word joined, Word whole) {
        return joined.text().equals(whole.text())
                || soundsLike(joined, whole, joined.foreign() || whole.foreign() ? 1 : .5);
    }

    private static boolean soundsLike(Word a, Word b, double tolerance) {
        boolean coined = a.company() && !a.foreign() && !b.foreign();
        boolean unwritten = a.vowelless() != b.vowelless();
        for (String first : a.sounds()) {
            for (String second : b.sounds()) {
                double limit = limit(first, second, unwritten) * tolerance;
                limit = coined ? Math.min(limit, .2) : limit;
                double distance = unwritten
                        ? a.vowelless()
                                ? SoundDistance.toUnwritten(second, first, limit)
                                : SoundDistance.toUnwritten(first, second, limit)
                        : SoundDistance.between(first, second, limit);
                boolean apart = distance <= limit && (otherNames(a, b) && distance > .13 || gendered(a, b));
                if (distance <= limit && !apart) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Both are listed, and not as forms of one name. */
    private static boolean otherNames(Word a, Word b) {
        return a.own() && b.own() || grouped(a) && grouped(b);
    }

    /** Two or three letters of a script without vowels are in a group by chance. */
    private static boolean grouped(Word word) {
        return !word.groups().isEmpty()
                && !(word.vowelless() && word.text().length() < 4 && word.text().matches(".*[aeiou].*"));
    }

    /** Half a vowel for a short word, one confused consonant and a vowel for a long one. */
    private static double limit(String first, String second, boolean unwritten) {
        double mean = (first.length() + second.length()) / 2.0;
        if (Math.abs(first.length() - second.length()) > 4) {
            return -1;
        }
        return unwritten ? (mean < 3 ? .15 : .4) : Math.min(.8, .1 * mean + .07);
    }

    /** Carlo and Carla, Julian and Juliana: the ending tells two people apart. */
    private static boolean gendered(Word a, Word b) {
        String longer = a.text().length() >= b.text().length() ? a.text() : b.text();
        String shorter = longer.equals(a.text()) ? b.text() : a.text();
        if (a.vowelless() || b.vowelless()) {
            return false;
        }
        if (longer.length() == shorter.length()) {
            int last = longer.length() - 1;
            return longer.regionMatches(0, shorter, 0, last)
                    && "aoe".indexOf(longer.charAt(last)) >= 0
                    && "aoe".indexOf(shorter.charAt(last)) >= 0;
        }
        String ending = longer.startsWith(shorter) ? longer.substring(shorter.length()) : "";
        boolean surname = longer.endsWith("ova") || longer.endsWith("eva") || longer.endsWith("ina");
        return ending.equals("a") && !surname || a.own() && b.own() && FEMININE.contains(ending);
    }

    private static boolean isSlip(Word a, Word b) {
        String first = a.text();
        String second = b.text();
        int least = Math.min(first.length(), second.length());
        if (least < (a.company() ? 6 : 4)
                || otherNames(a, b)
                || a.foreign() != b.foreign()
                || a.vowelless()
                || gendered(a, b)) {
            return false;
        }
        return Slip.between(first, second, a.own() || b.own() || !a.company() && least >= 8);
    }
}
