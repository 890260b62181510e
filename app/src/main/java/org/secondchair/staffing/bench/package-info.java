/** Measures teams and rosters on a made-up pool that depends on nothing but a seed. */
@NullMarked
package org.secondchair.staffing.bench;

import org.jspecify.annotations.NullMarked;
