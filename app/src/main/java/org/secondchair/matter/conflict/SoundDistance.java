package org.secondchair.matter.conflict;

/** How far two sounds are apart: a weighted edit distance in which sounds that romanisations confuse lie close. */
final class SoundDistance {
    /** More than any limit. */
    static final double FAR = 9;

    private static final double[][] SWAP = new double[128][128];
    private static final double[] DROP = new double[128];
    private static final double[][] UNWRITTEN_SWAP = new double[128][128];
    private static final double[] UNWRITTEN_DROP = new double[128];

    static {
        for (int a = 0; a < 128; a++) {
            DROP[a] = 1;
            for (int b = 0; b < 128; b++) {
                SWAP[a][b] = a == b ? 0 : 1.2;
            }
        }
        String vowels = "aeiou";
        for (char a : vowels.toCharArray()) {
            DROP[a] = .3;
            for (char b : vowels.toCharArray()) {
                SWAP[a][b] = a == b ? 0 : .35;
            }
        }
        close("ae ei ou ao", .25);
        close("vf Hh sz", .12);
        close("Sz Ss Cz Cs Cj zJ", .35);
        close("SC CJ SJ Ji CH CS", .25);
        close("gh gH kH kC pf kg td pb Ch vb vu", .32);
        close("mn lr", .7);
        DROP['i'] = .2;
        DROP['h'] = .25;
        DROP['H'] = .6;
        for (int a = 0; a < 128; a++) {
            UNWRITTEN_DROP[a] = DROP[a];
            UNWRITTEN_SWAP[a] = SWAP[a].clone();
        }
        for (char a : vowels.toCharArray()) {
            UNWRITTEN_DROP[a] = .04;
            for (char b : vowels.toCharArray()) {
                UNWRITTEN_SWAP[a][b] = a == b ? 0 : .04;
            }
        }
        UNWRITTEN_DROP['h'] = .15;
        UNWRITTEN_DROP['v'] = .5;
        for (String pair : "uv vu bv vb pf fp ui kH Hk Ss sS iJ Ji".split(" ")) {
            UNWRITTEN_SWAP[pair.charAt(0)][pair.charAt(1)] = .08;
        }
    }

    private SoundDistance() {}

    private static void close(String pairs, double cost) {
        for (String pair : pairs.split(" ")) {
            SWAP[pair.charAt(0)][pair.charAt(1)] = cost;
            SWAP[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    /**
     * @param unwritten at least one comes from a script that leaves vowels out
     * @return 0 for the same sounds; {@link #FAR} as soon as it is beyond the limit
     */
    static double between(String a, String b, boolean unwritten, double limit) {
        double[][] swap = unwritten ? UNWRITTEN_SWAP : SWAP;
        double[] drop = unwritten ? UNWRITTEN_DROP : DROP;
        int width = b.length();
        double[] before = new double[width + 1];
        double[] row = new double[width + 1];
        for (int j = 1; j <= width; j++) {
            before[j] = before[j - 1] + drop[b.charAt(j - 1)];
        }
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            row[0] = before[0] + drop[c];
            double least = row[0];
            for (int j = 1; j <= width; j++) {
                char d = b.charAt(j - 1);
                row[j] = Math.min(before[j - 1] + swap[c][d], Math.min(before[j] + drop[c], row[j - 1] + drop[d]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return FAR;
            }
            double[] spare = before;
            before = row;
            row = spare;
        }
        return before[width] > limit ? FAR : before[width];
    }
}
