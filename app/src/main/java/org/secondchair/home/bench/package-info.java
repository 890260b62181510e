/** Measures the server as a whole. Start reading at {@link org.secondchair.home.bench.StartBench}. */
@NullMarked
package org.secondchair.home.bench;

import org.jspecify.annotations.NullMarked;
