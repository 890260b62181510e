/** Reckons finish, cost and team of a piece of work under each engagement model; no database, no clock. */
@NullMarked
package org.secondchair.work.prediction;

import org.jspecify.annotations.NullMarked;
