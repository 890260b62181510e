/**
 * Rosters that people work by: drawn up, published, worked, mended. Start reading at
 * {@link org.secondchair.staffing.shift.RosterPlans}; what somebody does on their own day is in
 * {@link org.secondchair.staffing.shift.Shifts}.
 */
@NullMarked
package org.secondchair.staffing.shift;

import org.jspecify.annotations.NullMarked;
