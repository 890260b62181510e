/** Pages and API of a bench as a table: import with a look beforehand, export. */
@NullMarked
package org.secondchair.bench.web.exchange;

import org.jspecify.annotations.NullMarked;
