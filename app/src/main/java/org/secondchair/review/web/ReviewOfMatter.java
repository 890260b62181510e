package org.secondchair.review.web;

import java.util.UUID;
import org.secondchair.review.Progress;

/** What the matter's page shows of its review. */
public record ReviewOfMatter(UUID matterId, boolean open, Progress progress) {}
