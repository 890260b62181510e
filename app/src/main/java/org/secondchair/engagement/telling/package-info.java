/** Who is told of what rooms below do, where it concerns an engagement. */
@NullMarked
package org.secondchair.engagement.telling;

import org.jspecify.annotations.NullMarked;
