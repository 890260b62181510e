/** The inbox, and the count of unread notices in the rail. */
@NullMarked
package org.secondchair.notice.web;

import org.jspecify.annotations.NullMarked;
