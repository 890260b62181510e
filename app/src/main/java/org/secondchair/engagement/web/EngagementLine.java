package org.secondchair.engagement.web;

import org.secondchair.engagement.Engagement;
import org.secondchair.ui.Tone;

/**
 * An engagement as a list shows it.
 *
 * @param partner name of the other organization
 * @param href where the acting person goes on with it; empty when terms are all they may see
 */
public record EngagementLine(Engagement engagement, String partner, String href) {
    public static Tone tone(Engagement engagement) {
        return switch (engagement.state()) {
            case OFFERED, ACCEPTED -> Tone.ACTIVE;
            case OPEN -> Tone.GOOD;
            case PAUSED -> Tone.WARN;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN, ENDED -> Tone.NEUTRAL;
        };
    }
}
