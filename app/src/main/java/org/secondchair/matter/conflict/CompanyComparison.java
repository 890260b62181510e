package org.secondchair.matter.conflict;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondchair.matter.conflict.NameHit.Reason;
import org.secondchair.matter.conflict.NameHit.Strength;

/**
 * Compares two companies' names. One rare word in common is enough, whatever form, country or trade stands beside it;
 * words that many companies carry count only when all of them agree.
 */
final class CompanyComparison {
    private CompanyComparison() {}

    static Optional<NameHit> of(CompanyName a, CompanyName b) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!a.form().equals(b.form())) {
            reasons.add(Reason.COMPANY_FORM);
        }
        if (a.all().stream().anyMatch(Word::foreign) != b.all().stream().anyMatch(Word::foreign)) {
            reasons.add(Reason.SCRIPT);
        }
        if (a.whole().equals(b.whole())) {
            return Optional.of(whole(a, b, reasons));
        }
        if (!a.roots().isEmpty() && !b.roots().isEmpty()) {
            Optional<NameHit> hit = byRoots(a, b, reasons);
            if (hit.isPresent()) {
                return hit;
            }
        } else if (a.roots().isEmpty() && b.roots().isEmpty()) {
            Optional<NameHit> hit = byCommonWords(a, b, reasons);
            if (hit.isPresent()) {
                return hit;
            }
        }
        if (isAcronym(a, b) || isAcronym(b, a)) {
            reasons.add(Reason.ACRONYM);
            return Optional.of(new NameHit(Strength.WEAK, reasons));
        }
        return Optional.empty();
    }

    private static NameHit whole(CompanyName a, CompanyName b, Set<Reason> reasons) {
        boolean same = texts(a.all()).equals(texts(b.all()));
        if (!same) {
            reasons.add(Reason.SOUNDS_ALIKE);
        }
        Strength strength = same && a.form().equals(b.form()) ? Strength.EXACT : Strength.STRONG;
        if (reasons.isEmpty()) {
            reasons.add(Reason.SAME);
        }
        return new NameHit(strength, reasons);
    }

    private static Optional<NameHit> byRoots(CompanyName a, CompanyName b, Set<Reason> reasons) {
        Alignment roots = Alignment.of(a.roots(), b.roots());
        int matched = roots.matched();
        boolean contradicts = !roots.restA().isEmpty() && !roots.restB().isEmpty();
        if (!roots.anchored() || contradicts || roots.count(Likeness.SLIP) > 1) {
            return Optional.empty();
        }
        boolean rootMissing = !roots.restA().isEmpty() || !roots.restB().isEmpty();
        boolean otherWords = !texts(a.trades()).equals(texts(b.trades()))
                || !texts(a.places()).equals(texts(b.places()));
        boolean commonApart = apart(a.common(), b.common());
        if (matched == 1 && isName(a, b) && (rootMissing || commonApart || apart(a.trades(), b.trades()))) {
            return Optional.empty();
        }
        if (commonApart && (rootMissing || isName(a, b))) {
            return Optional.empty();
        }
        for (Likeness likeness : roots.likeness()) {
            switch (likeness) {
                case EQUAL, INITIAL, NONE -> {}
                case VARIANT -> reasons.add(Reason.NAME_VARIANT);
                case SOUND -> reasons.add(Reason.SOUNDS_ALIKE);
                case SLIP -> reasons.add(Reason.SLIP);
            }
        }
        boolean fuzzy = roots.count(Likeness.EQUAL) < roots.matched();
        boolean partial =
                rootMissing || commonApart || a.common().size() != b.common().size();
        if (rootMissing || a.common().size() != b.common().size()) {
            reasons.add(Reason.MISSING_PART);
        }
        if (otherWords || commonApart) {
            reasons.add(Reason.PLACE_OR_TRADE);
        }
        if (!roots.inOrder()) {
            reasons.add(Reason.ORDER);
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.SAME);
        }
        boolean weak = partial || fuzzy && otherWords || roots.count(Likeness.SLIP) > 0;
        return Optional.of(new NameHit(weak ? Strength.WEAK : Strength.STRONG, reasons));
    }

    private static Optional<NameHit> byCommonWords(CompanyName a, CompanyName b, Set<Reason> reasons) {
        if (a.common().isEmpty() != b.common().isEmpty() || !texts(a.common()).equals(texts(b.common()))) {
            return Optional.empty();
        }
        boolean tradesApart = apart(a.trades(), b.trades());
        boolean placesApart = apart(a.places(), b.places());
        boolean onlyTrades = a.common().isEmpty();
        if (tradesApart || placesApart || onlyTrades && !texts(a.trades()).equals(texts(b.trades()))) {
            return Optional.empty();
        }
        boolean same = texts(a.all()).equals(texts(b.all()));
        reasons.add(same ? Reason.ORDER : Reason.PLACE_OR_TRADE);
        return Optional.of(new NameHit(same ? Strength.STRONG : Strength.WEAK, reasons));
    }

    /** Both have a word that the other lacks. */
    private static boolean apart(List<Word> a, List<Word> b) {
        Set<String> first = texts(a);
        Set<String> second = texts(b);
        return !first.containsAll(second) && !second.containsAll(first);
    }

    private static boolean isName(CompanyName a, CompanyName b) {
        return a.roots().stream().anyMatch(Word::own) && b.roots().stream().anyMatch(Word::own);
    }

    private static boolean isAcronym(CompanyName letters, CompanyName words) {
        if (words.all().size() < 2 || letters.roots().size() > 1) {
            return false;
        }
        return letters.shortNames().stream().anyMatch(words.acronyms()::contains);
    }

    private static Set<String> texts(List<Word> words) {
        Set<String> texts = new HashSet<>();
        for (Word word : words) {
            texts.add(word.text());
        }
        return texts;
    }
}
