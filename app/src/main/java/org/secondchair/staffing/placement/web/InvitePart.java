package org.secondchair.staffing.placement.web;

/** The provider's form that invites. @param accepted how many have no seat so far */
public record InvitePart(String action, int accepted) {}
