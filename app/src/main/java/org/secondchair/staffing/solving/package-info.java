/** Runs CP-SAT models with fixed settings, and says how good and how certain the answer is. */
@NullMarked
package org.secondchair.staffing.solving;

import org.jspecify.annotations.NullMarked;
