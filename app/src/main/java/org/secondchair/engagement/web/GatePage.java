package org.secondchair.engagement.web;

import java.util.List;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.EngagementEvent;
import org.secondchair.engagement.Gate;
import org.secondchair.engagement.Team;
import org.secondchair.ui.Option;

/**
 * @param mayRelease the acting person has the client's hand on the door
 * @param decides the acting person decides on conflicts of interest in the matter
 * @param mayCheck and somebody of the team was never checked
 * @param mayStaff the acting person seats the provider's people
 * @param undertakingOpen the acting person has yet to confirm the undertaking
 * @param colleagues of the client, who could supervise
 * @param wrong key of what is wrong with what was entered; empty when nothing
 */
public record GatePage(
        Engagement engagement,
        String client,
        String provider,
        Gate gate,
        List<Team.Member> team,
        List<EngagementEvent> events,
        boolean mayRelease,
        boolean decides,
        boolean mayCheck,
        boolean mayStaff,
        boolean undertakingOpen,
        List<Option> colleagues,
        String wrong) {}
