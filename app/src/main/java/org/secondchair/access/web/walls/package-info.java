/** The walls of a matter. */
@NullMarked
package org.secondchair.access.web.walls;

import org.jspecify.annotations.NullMarked;
