/** Pages and API of rosters, of somebody's own day, and of the morning's digest. */
@NullMarked
package org.secondchair.staffing.shift.web;

import org.jspecify.annotations.NullMarked;
