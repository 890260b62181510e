package org.secondchair.review.web.report;

import java.util.UUID;

/** @param begun whether anything was decided yet */
public record ReportOfMatter(UUID matterId, boolean begun) {}
