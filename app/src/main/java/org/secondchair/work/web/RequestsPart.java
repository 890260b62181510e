package org.secondchair.work.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.ui.Tone;
import org.secondchair.work.Request;
import org.secondchair.work.RequestState;

/**
 * Requests on another room's page.
 *
 * @param handOver id of the matter where the visitor may hand over work; null where that is not offered
 */
public record RequestsPart(
        List<Request> requests,
        @org.jspecify.annotations.Nullable UUID handOver) {
    public RequestsPart {
        requests = List.copyOf(requests);
    }

    /** What a state means to whoever looks at it. */
    public static Tone tone(RequestState state) {
        return switch (state) {
            case RequestState.HandedOver _, RequestState.Accepted _, RequestState.InProgress _ -> Tone.ACTIVE;
            case RequestState.Delivered _, RequestState.SignedOff _ -> Tone.GOOD;
            case RequestState.Returned _ -> Tone.WARN;
            case RequestState.Refused _ -> Tone.BAD;
            case RequestState.Withdrawn _ -> Tone.NEUTRAL;
        };
    }
}
