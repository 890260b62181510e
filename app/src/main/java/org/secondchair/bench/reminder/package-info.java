/**
 * Tells in time that somebody's vetting ends. Start reading at
 * {@link org.secondchair.bench.reminder.VettingReminders}.
 */
@NullMarked
package org.secondchair.bench.reminder;

import org.jspecify.annotations.NullMarked;
