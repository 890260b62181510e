/** Picks the members of a team out of a pool: proven best, or the requirements that clash and what to loosen. */
@NullMarked
package org.secondchair.staffing.team;

import org.jspecify.annotations.NullMarked;
