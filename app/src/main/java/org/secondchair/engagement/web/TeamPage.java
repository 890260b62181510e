package org.secondchair.engagement.web;

import java.util.List;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Team;
import org.secondchair.ui.Option;

/** @param colleagues who are not seated yet */
public record TeamPage(
        Engagement engagement, List<Team.Member> team, List<Option> colleagues, boolean mayStaff, String wrong) {}
