package org.secondchair.work.web;

import java.util.List;
import org.secondchair.work.Request;

/** What of requests waits for somebody, for the start page. */
public record RequestsWaiting(List<Request> toAnswer, List<Request> toSignOff) {
    public RequestsWaiting {
        toAnswer = List.copyOf(toAnswer);
        toSignOff = List.copyOf(toSignOff);
    }
}
