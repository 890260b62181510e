/** Pages and API of placements: the professional's own, and those of both sides of an engagement. */
@NullMarked
package org.secondchair.staffing.placement.web;

import org.jspecify.annotations.NullMarked;
