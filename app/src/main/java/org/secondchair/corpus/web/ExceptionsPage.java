package org.secondchair.corpus.web;

import org.secondchair.corpus.IntakeCounts;
import org.secondchair.corpus.IntakeException;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matter;
import org.secondchair.ui.ListQuery;

/** What could not be opened. @param cause the one filtered by; empty for all */
public record ExceptionsPage(
        Matter matter, ListQuery list, Page<IntakeException> exceptions, IntakeCounts counts, String cause) {}
