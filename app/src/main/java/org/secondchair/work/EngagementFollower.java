package org.secondchair.work;

import java.util.List;
import java.util.UUID;
import org.secondchair.engagement.EngagementAnswered;
import org.secondchair.engagement.EngagementClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is decided about an engagement is decided about the requests that wait for it, in the same transaction. */
@Component
class EngagementFollower {
    private final Requests requests;

    EngagementFollower(Requests requests) {
        this.requests = requests;
    }

    @EventListener
    void answered(EngagementAnswered answer) {
        for (UUID request : live(answer.engagementId())) {
            if (answer.accepted()) {
                requests.follow(request, false, "", Requests::accepted);
            } else {
                requests.follow(request, false, answer.reason(), Requests::refused);
            }
        }
    }

    @EventListener
    void closed(EngagementClosed closed) {
        for (UUID request : live(closed.engagementId())) {
            requests.follow(request, true, closed.reason(), Requests::withdrawn);
        }
    }

    private List<UUID> live(UUID engagementId) {
        return requests.ofEngagement(engagementId).stream()
                .filter(request -> request.state().live())
                .map(Request::id)
                .toList();
    }
}
