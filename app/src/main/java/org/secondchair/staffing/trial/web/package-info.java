/** What trials put on the pages of placements. */
@NullMarked
package org.secondchair.staffing.trial.web;

import org.jspecify.annotations.NullMarked;
