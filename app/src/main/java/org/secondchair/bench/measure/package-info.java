/** Measures the bench. Start reading at {@link org.secondchair.bench.measure.CoverageBench}. */
@NullMarked
package org.secondchair.bench.measure;

import org.jspecify.annotations.NullMarked;
