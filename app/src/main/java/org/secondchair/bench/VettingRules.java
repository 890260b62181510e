package org.secondchair.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's vetting stands on a day. A check holds up to and including the day on which it expires; an admission
 * in good standing holds for twelve months from the day its primary source was asked.
 */
public final class VettingRules {
    public static final int EXPIRING_DAYS = 30;

    /**
     * How one part of the vetting stands on a day.
     *
     * @param jurisdiction which admission it is about; empty for all other kinds
     * @param expiresOn last day on which it holds; null when missing or without an end
     */
    public record Finding(
            VettingItem.Kind kind,
            String jurisdiction,
            State state,
            @Nullable LocalDate expiresOn) {

        /** Worst last. */
        public enum State {
            VALID,
            /** Holds, but not for another 30 days. */
            EXPIRING,
            EXPIRED,
            MISSING;

            public boolean holds() {
                return this == VALID || this == EXPIRING;
            }
        }

        /** Names the part within one professional's vetting. */
        public String subject() {
            return jurisdiction.isEmpty() ? kind.name() : kind + " " + jurisdiction;
        }
    }

    private VettingRules() {}

    /**
     * One finding for each part that counts: the kinds that always do, each admission in good standing, and what was
     * checked on a client's wish once. A lawyer without any admission in good standing lacks one.
     */
    public static List<Finding> findings(
            Profile.Seniority seniority,
            Collection<Admission> admissions,
            Collection<VettingItem> items,
            LocalDate on) {
        Map<VettingItem.Kind, VettingItem> newest = new EnumMap<>(VettingItem.Kind.class);
        items.forEach(item ->
                newest.merge(item.kind(), item, (one, other) -> one.id().compareTo(other.id()) > 0 ? one : other));
        List<Finding> findings = new ArrayList<>();
        for (VettingItem.Kind kind : VettingItem.Kind.values()) {
            if (kind == VettingItem.Kind.ADMISSION) {
                admissions(seniority, admissions, on, findings);
            } else if (newest.containsKey(kind)) {
                findings.add(finding(kind, "", newest.get(kind).expiresOn(), on));
            } else if (kind.always()) {
                findings.add(new Finding(kind, "", Finding.State.MISSING, null));
            }
        }
        return List.copyOf(findings);
    }

    private static void admissions(
            Profile.Seniority seniority, Collection<Admission> admissions, LocalDate on, List<Finding> findings) {
        int before = findings.size();
        for (Admission admission : admissions) {
            if (admission.standing() == Admission.Standing.GOOD) {
                LocalDate until = admission.checkedUntil();
                findings.add(
                        until == null
                                ? new Finding(
                                        VettingItem.Kind.ADMISSION,
                                        admission.jurisdiction(),
                                        Finding.State.MISSING,
                                        null)
                                : finding(VettingItem.Kind.ADMISSION, admission.jurisdiction(), until, on));
            }
        }
        if (findings.size() == before && seniority.lawyer()) {
            findings.add(new Finding(VettingItem.Kind.ADMISSION, "", Finding.State.MISSING, null));
        }
    }

    private static Finding finding(
            VettingItem.Kind kind, String jurisdiction, @Nullable LocalDate until, LocalDate on) {
        Finding.State state = until == null || until.isAfter(on.plusDays(EXPIRING_DAYS))
                ? Finding.State.VALID
                : until.isBefore(on) ? Finding.State.EXPIRED : Finding.State.EXPIRING;
        return new Finding(kind, jurisdiction, state, until);
    }

    /** Whether everything that counts holds. */
    public static boolean cleared(Collection<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.state().holds());
    }

    /** What somebody who comes back is asked for: precisely what does not hold, and nothing that still does. */
    public static List<Finding> toAskAgain(Collection<Finding> findings) {
        return findings.stream().filter(finding -> !finding.state().holds()).toList();
    }

    /**
     * The last day on which everything that counts holds if nothing changes; empty while something is missing,
     * {@link LocalDate#MAX} when nothing expires.
     */
    public static Optional<LocalDate> clearedUntil(
            Profile.Seniority seniority, Collection<Admission> admissions, Collection<VettingItem> items) {
        LocalDate until = LocalDate.MAX;
        for (Finding finding : findings(seniority, admissions, items, LocalDate.of(1900, 1, 1))) {
            if (finding.state() == Finding.State.MISSING) {
                return Optional.empty();
            }
            LocalDate expires = finding.expiresOn();
            until = expires != null && expires.isBefore(until) ? expires : until;
        }
        return Optional.of(until);
    }
}
