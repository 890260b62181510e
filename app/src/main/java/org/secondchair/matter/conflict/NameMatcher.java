package org.secondchair.matter.conflict;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondchair.matter.conflict.NameHit.Reason;

/**
 * Whether two names may be one party's: shown are the same name written otherwise, names of which one leaves something
 * out, and companies of one family by name; kept apart are names that contradict each other. Symmetric. A name of one
 * kind is never compared with one of the other.
 */
public final class NameMatcher {
    private NameMatcher() {}

    /** @return empty when the names tell the two apart */
    public static Optional<NameHit> compare(NameKind kind, String entered, String listed) {
        return switch (kind) {
            case PERSON -> people(people(entered), people(listed));
            case COMPANY -> companies(companies(entered), companies(listed));
        };
    }

    /** Each name that the entry holds, in each way to read it. */
    static List<List<PersonName>> people(String entry) {
        return NameText.names(entry).stream().map(PersonName::read).toList();
    }

    static List<List<CompanyName>> companies(String entry) {
        return NameText.names(entry).stream().map(CompanyName::read).toList();
    }

    static Optional<NameHit> people(List<List<PersonName>> entered, List<List<PersonName>> listed) {
        return best(entered, listed, PersonComparison::of);
    }

    static Optional<NameHit> companies(List<List<CompanyName>> entered, List<List<CompanyName>> listed) {
        return best(entered, listed, CompanyComparison::of);
    }

    private interface Comparison<N> {
        Optional<NameHit> of(N entered, N listed);
    }

    private static <N> Optional<NameHit> best(List<List<N>> entered, List<List<N>> listed, Comparison<N> comparison) {
        Optional<NameHit> best = Optional.empty();
        for (List<N> oneOf : entered) {
            for (List<N> other : listed) {
                for (N first : oneOf) {
                    for (N second : other) {
                        best = stronger(best, comparison.of(first, second));
                    }
                }
            }
        }
        boolean several = entered.size() > 1 || listed.size() > 1;
        return best.map(hit -> several ? withOtherName(hit) : hit);
    }

    private static Optional<NameHit> stronger(Optional<NameHit> a, Optional<NameHit> b) {
        Comparator<NameHit> order = Comparator.comparing(NameHit::strength)
                .thenComparing(hit -> hit.reasons().size())
                .thenComparing(hit -> hit.reasons().toString());
        return a.isEmpty() || b.isPresent() && order.compare(b.get(), a.get()) < 0 ? b : a;
    }

    private static NameHit withOtherName(NameHit hit) {
        Set<Reason> reasons = EnumSet.copyOf(hit.reasons());
        reasons.remove(Reason.SAME);
        reasons.add(Reason.OTHER_NAME);
        return new NameHit(
                hit.strength() == NameHit.Strength.EXACT ? NameHit.Strength.STRONG : hit.strength(), reasons);
    }
}
