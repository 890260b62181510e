package org.secondchair.notice.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Page;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class InboxApi {
    private final Notices notices;

    InboxApi(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    Page<Notice> inbox(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return notices.inbox(unread, after, limit);
    }

    /** Reading twice changes nothing, hence without an idempotency key. */
    @PostMapping("/{noticeId}/read")
    @Requires(Permission.SIGNED_IN)
    Read read(@PathVariable UUID noticeId) {
        return new Read(notices.open(noticeId).orElseThrow(Refusal::missing));
    }

    record Read(String link) {}
}
