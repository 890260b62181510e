/** What secondments put on the pages of placements. */
@NullMarked
package org.secondchair.staffing.secondment.web;

import org.jspecify.annotations.NullMarked;
