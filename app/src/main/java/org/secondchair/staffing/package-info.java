/**
 * From a requirement to a shortlist, a team, a roster, a placement and a conversion.
 *
 * <p>Start reading at {@link org.secondchair.staffing.StaffingRequests}, where a client asks for a team, and at
 * {@link org.secondchair.staffing.ShortlistRules}, which says who of a bench may be offered at all and why.
 * {@link org.secondchair.staffing.team.Teams} picks a proven cheapest team or names the requirements that clash, and
 * {@link org.secondchair.staffing.roster.Rosters} says who works when; both are pure: everything they know is handed in,
 * nothing is stored. {@code solving} is the only package that starts the solver.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "audit",
            "jobs",
            "vault",
            "form",
            "paper",
            "ui",
            "access",
            "matter",
            "notice",
            "bench",
            "engagement"
        })
@NullMarked
package org.secondchair.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
