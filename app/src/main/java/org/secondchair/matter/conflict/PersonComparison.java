package org.secondchair.matter.conflict;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondchair.matter.conflict.NameHit.Reason;
import org.secondchair.matter.conflict.NameHit.Strength;

/**
 * Compares two people's names. What one leaves out excludes nothing, what contradicts does: both having a word to which
 * nothing in the other answers.
 */
final class PersonComparison {
    private PersonComparison() {}

    static Optional<NameHit> of(PersonName a, PersonName b) {
        Alignment alignment = Alignment.of(a.words(), b.words());
        int matched = alignment.matched();
        long initials = alignment.count(Likeness.INITIAL);
        long slips = alignment.count(Likeness.SLIP);
        boolean contradicts = !alignment.restA().isEmpty() && !alignment.restB().isEmpty();
        if (!alignment.anchored() || contradicts || slips > 2) {
            return Optional.empty();
        }
        boolean complete = alignment.restA().isEmpty() && alignment.restB().isEmpty();
        if (matched == 1 && !alignment.joined() && !complete && !surnameAlone(alignment, a, b)) {
            return Optional.empty();
        }
        if (!alignment.joined() && shuffled(alignment, a, b, complete)) {
            return Optional.empty();
        }
        Set<Reason> reasons = reasons(alignment, a, b, complete);
        boolean exact = complete && alignment.count(Likeness.EQUAL) == matched;
        boolean weak = initials > 0 || slips > 0 || matched == 1 && !exact || alignment.count(Likeness.SOUND) > 2;
        Strength strength = exact ? Strength.EXACT : weak ? Strength.WEAK : Strength.STRONG;
        return Optional.of(new NameHit(strength, reasons));
    }

    /**
     * The order contradicts: surname before given name is a turn of the whole, but Ana Ruiz Soto is not Ana Soto Ruiz, and
     * James Martin is not Martin James Cole.
     */
    private static boolean shuffled(Alignment alignment, PersonName a, PersonName b, boolean complete) {
        List<Integer> partner = alignment.partner();
        int descents = 0;
        for (int i = 0; i < partner.size(); i++) {
            descents += partner.get((i + 1) % partner.size()) < partner.get(i) ? 1 : 0;
        }
        boolean given = a.words().stream().allMatch(word -> WordLists.GIVEN_NAMES.contains(word.text()))
                || b.words().stream().allMatch(word -> WordLists.GIVEN_NAMES.contains(word.text()));
        return partner.size() > 2 && descents > 1 || !complete && !alignment.inOrder() && partner.size() == 2 && given;
    }

    /** One name is a single word, and that is no given name and stands first or last in the other. */
    private static boolean surnameAlone(Alignment alignment, PersonName a, PersonName b) {
        boolean aAlone = a.words().size() == 1;
        Word alone = aAlone ? a.words().getFirst() : b.words().getFirst();
        List<Word> other = aAlone ? b.words() : a.words();
        boolean single = aAlone || b.words().size() == 1;
        Likeness likeness = alignment.likeness().getFirst();
        boolean close = likeness == Likeness.EQUAL || likeness == Likeness.SOUND || likeness == Likeness.VARIANT;
        return single
                && close
                && !WordLists.GIVEN_NAMES.contains(alone.text())
                && (Likeness.of(alone, other.getLast()) == likeness
                        || Likeness.of(alone, other.getFirst()) == likeness);
    }

    private static Set<Reason> reasons(Alignment alignment, PersonName a, PersonName b, boolean complete) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean foreign =
                a.words().stream().anyMatch(Word::foreign) != b.words().stream().anyMatch(Word::foreign);
        for (Likeness likeness : alignment.likeness()) {
            switch (likeness) {
                case EQUAL, NONE -> {}
                case VARIANT -> reasons.add(Reason.NAME_VARIANT);
                case SOUND -> reasons.add(Reason.SOUNDS_ALIKE);
                case SLIP -> reasons.add(Reason.SLIP);
                case INITIAL -> reasons.add(Reason.INITIAL);
            }
        }
        add(reasons, foreign, Reason.SCRIPT);
        add(reasons, !alignment.inOrder() || a.turned() != b.turned(), Reason.ORDER);
        add(reasons, !complete, Reason.MISSING_PART);
        add(reasons, a.titled() != b.titled(), Reason.TITLE);
        add(reasons, reasons.isEmpty(), Reason.SAME);
        return reasons;
    }

    private static void add(Set<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
