package org.secondchair.matter.conflict;

/** One slip of the pen between two words: a letter left out or added, two swapped, one taken for its neighbour. */
final class Slip {
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final String LOOK_ALIKE = " mn nm uv vu il li ce ec oa ao ei ie ae ea rn hn nh bh hb tf ft gq qg ";

    private Slip() {}

    /** @param listed one of the two is a listed name, so that any letter may be the slip in the other */
    static boolean between(String a, String b, boolean listed) {
        int lengths = a.length() - b.length();
        if (Math.abs(lengths) > 1) {
            return false;
        }
        int start = 0;
        int least = Math.min(a.length(), b.length());
        while (start < least && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int restA = a.length() - start - end;
        int restB = b.length() - start - end;
        if (lengths != 0) {
            return restA + restB == 1 && (listed ? least >= 4 : start > 0 && least >= 5);
        }
        if (restA == 2) {
            return a.charAt(start) == b.charAt(start + 1) && a.charAt(start + 1) == b.charAt(start);
        }
        return restA == 1
                && least >= (listed ? 4 : 5)
                && (listed && start > 0 || confused(a.charAt(start), b.charAt(start)));
    }

    private static boolean confused(char a, char b) {
        if (LOOK_ALIKE.contains(" " + a + b + " ")) {
            return true;
        }
        for (int row = 0; row < ROWS.length; row++) {
            int at = ROWS[row].indexOf(a);
            for (int other = Math.max(0, row - 1); at >= 0 && other <= Math.min(2, row + 1); other++) {
                int beside = ROWS[other].indexOf(b);
                int reach = other > row ? at - beside : beside - at;
                if (beside >= 0 && (other == row ? Math.abs(reach) == 1 : reach == 0 || reach == 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
