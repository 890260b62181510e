package org.secondchair.bench.web;

import org.secondchair.bench.Vettings;
import org.secondchair.kernel.Page;
import org.secondchair.ui.ListQuery;

public record QueuePage(ListQuery list, Page<Vettings.Due> due) {}
