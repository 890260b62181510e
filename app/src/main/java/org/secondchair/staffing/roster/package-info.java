/** Says who works in which block around the clock, and mends the plan when somebody drops out. */
@NullMarked
package org.secondchair.staffing.roster;

import org.jspecify.annotations.NullMarked;
