/** Runs or reaches PostgreSQL, creates its roles, brings every room's tables up to date. */
@NullMarked
package org.secondchair.tenancy.database;

import org.jspecify.annotations.NullMarked;
