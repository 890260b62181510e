package org.secondchair.engagement.web;

import org.secondchair.engagement.Engagement;

/** @param wrong key of what is wrong with what was entered; empty when nothing */
public record OfferPage(Engagement engagement, String client, String reason, String wrong) {}
