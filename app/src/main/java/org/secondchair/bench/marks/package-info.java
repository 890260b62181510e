/** Sets of small numbers, for counting what several of them share. Start reading at {@link org.secondchair.bench.marks.Marks}. */
@NullMarked
package org.secondchair.bench.marks;

import org.jspecify.annotations.NullMarked;
