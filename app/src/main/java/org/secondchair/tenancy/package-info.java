/**
 * Every transaction carries its actor, organization and idempotency key; settings.
 *
 * <p>Start reading at {@link org.secondchair.tenancy.Transactions}: it is the only way to the database, and it tells
 * PostgreSQL on whose behalf each transaction runs, so that row-level security can answer.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.secondchair.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
