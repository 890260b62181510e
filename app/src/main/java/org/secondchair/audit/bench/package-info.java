/** The measurement of the record: {@code ./secondchair bench audit-log}. */
@NullMarked
package org.secondchair.audit.bench;

import org.jspecify.annotations.NullMarked;
