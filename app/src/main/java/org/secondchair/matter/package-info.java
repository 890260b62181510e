/**
 * Clients' matters, and the parties in them.
 *
 * <p>Start reading at {@link org.secondchair.matter.Matters}. A matter's id is the id of its scope in room access; a
 * locked member sees a matter's name and number, everything else in it only once the locks are lifted.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "audit", "jobs", "vault", "form", "paper", "ui", "access"})
@NullMarked
package org.secondchair.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
