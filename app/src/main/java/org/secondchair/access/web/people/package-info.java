/** An organization's people, and the directory of organizations. */
@NullMarked
package org.secondchair.access.web.people;

import org.jspecify.annotations.NullMarked;
