package org.secondchair.matter.conflict;

import java.util.ArrayList;
import java.util.List;

/**
 * Which word of one name answers to which of another: as many as possible, then the likest. A word may answer to two
 * neighbours written as one.
 *
 * @param likeness of the pairs, in the order of the first name
 * @param partner index in the second name for each pair
 * @param restA words of the first name without an answer
 * @param joined two words answered to one
 * @param anchored some word that is no initial has its answer in one word, or in two that sound exactly the same: what
 *     {@link NameIndex} finds names by
 */
record Alignment(
        List<Likeness> likeness,
        List<Integer> partner,
        List<Word> restA,
        List<Word> restB,
        boolean joined,
        boolean anchored) {
    static Alignment of(List<Word> a, List<Word> b) {
        return new Search(a, b).best();
    }

    static String joinedSound(Word first, Word second) {
        return Sound.of(first.text() + second.text());
    }

    int matched() {
        return likeness.size();
    }

    long count(Likeness wanted) {
        return likeness.stream().filter(found -> found == wanted).count();
    }

    boolean inOrder() {
        for (int i = 1; i < partner.size(); i++) {
            if (partner.get(i) < partner.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static final class Search {
        private static final int[] WORTH = {100, 98, 96, 90, 80, 0};
        private final List<Word> a;
        private final List<Word> b;
        private final Likeness[][] like;
        private final boolean[][] joinA;
        private final boolean[][] joinB;
        private final int[] choice;
        private int[] bestChoice;
        private int bestWorth = -1;

        Search(List<Word> a, List<Word> b) {
            this.a = a;
            this.b = b;
            like = new Likeness[a.size()][b.size()];
            joinA = new boolean[a.size()][b.size()];
            joinB = new boolean[a.size()][b.size()];
            for (int i = 0; i < a.size(); i++) {
                for (int j = 0; j < b.size(); j++) {
                    like[i][j] = Likeness.of(a.get(i), b.get(j));
                    joinA[i][j] = i + 1 < a.size() && joins(a.get(i), a.get(i + 1), b.get(j));
                    joinB[i][j] = j + 1 < b.size() && joins(b.get(j), b.get(j + 1), a.get(i));
                }
            }
            choice = new int[a.size()];
            bestChoice = choice.clone();
        }

        private static boolean joins(Word first, Word second, Word whole) {
            int length = first.text().length() + second.text().length();
            if (Math.abs(length - whole.text().length()) > (whole.foreign() || first.foreign() ? 5 : 2)
                    || whole.initial()
                    || first.initial()
                    || second.initial()) {
                return false;
            }
            return Likeness.sameTogether(first.joinedWith(second), whole);
        }

        Alignment best() {
            tryFrom(0, 0, 0);
            boolean[] takenB = new boolean[b.size()];
            boolean[] takenA = new boolean[a.size()];
            List<Likeness> likeness = new ArrayList<>();
            List<Integer> partner = new ArrayList<>();
            boolean joined = false;
            boolean anchored = false;
            for (int i = 0; i < a.size(); i++) {
                int chosen = bestChoice[i];
                if (chosen == 0) {
                    continue;
                }
                int kind = (chosen - 1) / b.size();
                int j = (chosen - 1) % b.size();
                takenA[i] = true;
                takenB[j] = true;
                joined |= kind > 0;
                anchored |= kind == 0 ? like[i][j] != Likeness.INITIAL : exactly(i, j, kind);
                if (kind == 1) {
                    takenA[i + 1] = true;
                } else if (kind == 2) {
                    takenB[j + 1] = true;
                }
                likeness.add(kind > 0 ? Likeness.SOUND : like[i][j]);
                partner.add(j);
            }
            return new Alignment(
                    List.copyOf(likeness), List.copyOf(partner), rest(a, takenA), rest(b, takenB), joined, anchored);
        }

        private boolean exactly(int i, int j, int kind) {
            Word first = kind == 1 ? a.get(i) : b.get(j);
            Word second = kind == 1 ? a.get(i + 1) : b.get(j + 1);
            Word whole = kind == 1 ? b.get(j) : a.get(i);
            return joinedSound(first, second).equals(whole.sounds().getFirst());
        }

        private static List<Word> rest(List<Word> words, boolean[] taken) {
            List<Word> rest = new ArrayList<>();
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    rest.add(words.get(i));
                }
            }
            return List.copyOf(rest);
        }

        /** A choice is 0 for none, else 1 + kind × width + partner; kind 1 takes two words of the first name, 2 of the second. */
        private void tryFrom(int i, int used, int worth) {
            if (i >= a.size()) {
                if (worth > bestWorth) {
                    bestWorth = worth;
                    bestChoice = choice.clone();
                }
                return;
            }
            for (int j = 0; j < b.size(); j++) {
                if ((used & 1 << j) != 0) {
                    continue;
                }
                if (like[i][j] != Likeness.NONE) {
                    choice[i] = 1 + j;
                    tryFrom(i + 1, used | 1 << j, worth + WORTH[like[i][j].ordinal()] - (i == j ? 0 : 1));
                }
                if (joinA[i][j]) {
                    choice[i] = 1 + b.size() + j;
                    choice[i + 1] = 0;
                    tryFrom(i + 2, used | 1 << j, worth + 195);
                }
                if (joinB[i][j] && (used & 2 << j) == 0) {
                    choice[i] = 1 + 2 * b.size() + j;
                    tryFrom(i + 1, used | 3 << j, worth + 195);
                }
            }
            choice[i] = 0;
            tryFrom(i + 1, used, worth);
        }
    }
}
