/**
 * Somebody's shifts for the calendar of their own. Start reading at
 * {@link org.secondchair.staffing.shift.calendar.CalendarFeeds}.
 */
@NullMarked
package org.secondchair.staffing.shift.calendar;

import org.jspecify.annotations.NullMarked;
