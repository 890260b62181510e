/**
 * Organizations, people, sign-in; scopes, memberships, walls and locks: may X act on Y?
 *
 * <p>Start reading at {@link org.secondchair.access.Access}, the one answer to that question, and at
 * {@link org.secondchair.access.RolePolicy}, which lists what each role may do. The second line, row-level security,
 * stands in {@code db/migration/access}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "ui"})
@NullMarked
package org.secondchair.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
