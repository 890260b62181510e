/**
 * Models, safeguards and teams of the relation between a client and a provider.
 *
 * <p>Start reading at {@link org.secondchair.engagement.Engagements}, the steps an engagement takes, and at
 * {@link org.secondchair.engagement.Gate}, which says what is still missing before the provider's people see anything.
 * Each safeguard is a lock in room access: this room places and lifts them, and nothing else keeps anybody out.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "audit", "jobs", "vault", "form", "paper", "ui", "access", "matter", "notice"
        })
@NullMarked
package org.secondchair.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
