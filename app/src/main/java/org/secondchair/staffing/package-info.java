/**
 * From a requirement to a shortlist, a team, a roster, a placement and a conversion.
 *
 * <p>Start reading at {@link org.secondchair.staffing.team.Teams}, which picks a proven cheapest team or names the
 * requirements that clash, and {@link org.secondchair.staffing.roster.Rosters}, which says who works when. Both are
 * pure: everything they know is handed in, nothing is stored. {@code solving} is the only package that starts the
 * solver.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.secondchair.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
