/** Conflicts of interest as pages and API: those of a matter, and the organization's register. */
@NullMarked
package org.secondchair.matter.web.conflict;

import org.jspecify.annotations.NullMarked;
