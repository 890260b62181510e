package org.secondchair.matter.conflict;

/** How far two sounds are apart: a weighted edit distance in which sounds that romanisations confuse lie close. */
final class SoundDistance {
    /** More than any limit. */
    static final double FAR = 9;

    private static final double[][] SWAP = new double[128][128];
    private static final double[] DROP = new double[128];
    private static final double[][] UNWRITTEN_SWAP = new double[128][128];
    private static final double[] READ_DROP = new double[128];
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
            READ_DROP[a] = DROP[a];
            UNWRITTEN_DROP[a] = DROP[a];
            UNWRITTEN_SWAP[a] = SWAP[a].clone();
        }
        for (char a : vowels.toCharArray()) {
            READ_DROP[a] = .04;
            UNWRITTEN_DROP[a] = a == 'a' ? .2 : .42;
            UNWRITTEN_SWAP[a]['a'] = a == 'a' ? 0 : .1;
            UNWRITTEN_SWAP[a]['i'] = a == 'i' || a == 'e' ? .02 : .42;
            UNWRITTEN_SWAP[a]['u'] = a == 'u' || a == 'o' ? .02 : .42;
        }
        READ_DROP['h'] = .15;
        UNWRITTEN_DROP['h'] = .15;
        for (String pair : "vu vb pf kH Ss SC iJ Ji hH Hh JC gJ".split(" ")) {
            UNWRITTEN_SWAP[pair.charAt(0)][pair.charAt(1)] = .08;
            UNWRITTEN_SWAP[pair.charAt(1)][pair.charAt(0)] = Math.min(.08, SWAP[pair.charAt(1)][pair.charAt(0)]);
        }
        UNWRITTEN_SWAP['z']['d'] = .3;
        UNWRITTEN_SWAP['s']['t'] = .3;
        UNWRITTEN_SWAP['J']['i'] = .08;
    }

    private SoundDistance() {}

    private static void close(String pairs, double cost) {
        for (String pair : pairs.split(" ")) {
            SWAP[pair.charAt(0)][pair.charAt(1)] = cost;
            SWAP[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    /** @return 0 for the same sounds; {@link #FAR} as soon as it is beyond the limit; symmetric */
    static double between(String a, String b, double limit) {
        return between(a, b, SWAP, DROP, DROP, limit);
    }

    /** As {@link #between}, where the second comes from a script that leaves short vowels out. */
    static double toUnwritten(String read, String unwritten, double limit) {
        return between(read, unwritten, UNWRITTEN_SWAP, READ_DROP, UNWRITTEN_DROP, limit);
    }

    private static double between(String a, String b, double[][] swap, double[] dropA, double[] dropB, double limit) {
        int width = b.length();
        double[] before = new double[width + 1];
        double[] row = new double[width + 1];
        for (int j = 1; j <= width; j++) {
            before[j] = before[j - 1] + dropB[b.charAt(j - 1)];
        }
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            row[0] = before[0] + dropA[c];
            double least = row[0];
            for (int j = 1; j <= width; j++) {
                char d = b.charAt(j - 1);
                row[j] = Math.min(before[j - 1] + swap[c][d], Math.min(before[j] + dropA[c], row[j - 1] + dropB[d]));
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
