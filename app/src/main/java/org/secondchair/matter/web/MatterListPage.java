package org.secondchair.matter.web;

import java.util.Map;
import java.util.UUID;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matters;
import org.secondchair.ui.ListQuery;

/** @param organizations names of the clients on the page */
public record MatterListPage(
        ListQuery list, Page<Matters.Line> matters, Map<UUID, String> organizations, boolean filtered) {}
