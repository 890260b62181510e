package org.secondchair.staffing.shift.web;

import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.shift.digest.MorningDigest;

public record DigestPage(Engagement engagement, StaffingRequest request, MorningDigest digest) {}
