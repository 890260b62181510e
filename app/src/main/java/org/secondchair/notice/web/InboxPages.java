package org.secondchair.notice.web;

import java.util.UUID;
import org.secondchair.kernel.Page;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class InboxPages {
    private static final int ROWS = 50;
    private final Notices notices;

    InboxPages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/inbox")
    @Requires(Permission.SIGNED_IN)
    View inbox(ListQuery list) {
        boolean unreadOnly = list.has("show", "unread");
        Page<Notice> page = notices.inbox(unreadOnly, list.after(), ROWS);
        return View.page("notice/inbox", new InboxPage(list, page, notices.unread(), unreadOnly));
    }

    /** Posted, since it changes something: the notice is read from then on. */
    @PostMapping("/inbox/{noticeId}")
    @Requires(Permission.SIGNED_IN)
    View open(@PathVariable UUID noticeId) {
        return View.redirect(notices.open(noticeId).orElseThrow(Refusal::missing));
    }

    @PostMapping("/inbox/read")
    @Requires(Permission.SIGNED_IN)
    View readAll() {
        int count = notices.readAll();
        return View.redirect("/inbox").telling(Flash.done("notice.inbox.readAll.done", String.valueOf(count)));
    }
}
