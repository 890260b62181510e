/**
 * A bench as a table: brought in with a look beforehand, taken out again. Start reading at
 * {@link org.secondchair.bench.exchange.Imports}.
 */
@NullMarked
package org.secondchair.bench.exchange;

import org.jspecify.annotations.NullMarked;
