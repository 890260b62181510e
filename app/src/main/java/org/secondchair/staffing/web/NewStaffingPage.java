package org.secondchair.staffing.web;

import org.secondchair.engagement.Engagement;

/** @param wrong key of what is wrong with the form; empty at first */
public record NewStaffingPage(Engagement engagement, TeamForm form, String wrong) {}
