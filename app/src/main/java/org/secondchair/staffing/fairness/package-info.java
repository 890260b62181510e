/**
 * Whether people get work regardless of what they declared about themselves: counts of whole groups, never of anybody.
 * Start reading at {@link org.secondchair.staffing.fairness.FairnessReports}.
 */
@NullMarked
package org.secondchair.staffing.fairness;

import org.jspecify.annotations.NullMarked;
