/** Measures the take-in. Start reading at {@link org.secondchair.corpus.bench.TakeInBench}. */
@NullMarked
package org.secondchair.corpus.bench;

import org.jspecify.annotations.NullMarked;
