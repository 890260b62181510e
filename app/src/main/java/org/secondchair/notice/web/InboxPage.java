package org.secondchair.notice.web;

import org.secondchair.kernel.Page;
import org.secondchair.notice.Notice;
import org.secondchair.ui.ListQuery;

/** @param unread counted up to 100 */
public record InboxPage(ListQuery list, Page<Notice> notices, int unread, boolean unreadOnly) {}
