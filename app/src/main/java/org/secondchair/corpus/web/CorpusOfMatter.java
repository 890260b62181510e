package org.secondchair.corpus.web;

import java.util.UUID;
import org.secondchair.corpus.IntakeCounts;

/** What the matter's page shows of its documents. */
public record CorpusOfMatter(UUID matterId, IntakeCounts counts) {}
