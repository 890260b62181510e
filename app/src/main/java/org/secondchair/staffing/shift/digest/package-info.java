/**
 * Tells the client every morning what was covered and what is ahead. Start reading at
 * {@link org.secondchair.staffing.shift.digest.MorningDigests}.
 */
@NullMarked
package org.secondchair.staffing.shift.digest;

import org.jspecify.annotations.NullMarked;
