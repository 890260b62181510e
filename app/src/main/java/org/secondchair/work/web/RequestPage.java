package org.secondchair.work.web;

import java.util.List;
import org.secondchair.work.Request;
import org.secondchair.work.RequestEvent;

/**
 * @param mayDo the acting person answers, begins and delivers for the provider
 * @param maySignOff the acting person says for the client whether it is what was asked for
 * @param wrong key of what is wrong with what was entered; empty when nothing
 */
public record RequestPage(
        Request request,
        String client,
        String provider,
        String instructions,
        List<RequestEvent> events,
        boolean mayDo,
        boolean maySignOff,
        boolean mayWithdraw,
        boolean offered,
        String wrong) {

    public String base() {
        return "/engagements/" + request.engagementId() + "/requests/" + request.id();
    }

    public String state() {
        return request.state().stored().toLowerCase(java.util.Locale.ROOT);
    }
}
