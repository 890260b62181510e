package org.secondchair.staffing;

import org.secondchair.access.Role;
import org.secondchair.bench.Profile.Seniority;

/** What somebody on a team is there for, lowest first. */
public enum SeatRole {
    /** First-level review: lawyers of any years, and paralegals. */
    REVIEWER(Role.REVIEWER),
    /** Rechecks what reviewers coded: associates and above. */
    QC_REVIEWER(Role.QC_REVIEWER),
    /** Leads reviewers and rechecks: senior lawyers and above. */
    LEAD(Role.QC_REVIEWER);

    private final Role seat;

    SeatRole(Role seat) {
        this.seat = seat;
    }

    /** The role in which room engagement seats them. */
    public Role seat() {
        return seat;
    }

    public boolean openTo(Seniority seniority) {
        return switch (this) {
            case REVIEWER -> seniority != Seniority.LINGUIST;
            case QC_REVIEWER -> seniority.compareTo(Seniority.ASSOCIATE) >= 0;
            case LEAD -> seniority.compareTo(Seniority.SENIOR) >= 0;
        };
    }
}
