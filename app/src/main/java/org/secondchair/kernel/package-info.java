/**
 * Ids, money, periods, business calendars and the business clock; no Spring.
 *
 * <p>Start reading at {@link org.secondchair.kernel.Ids}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.secondchair.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
