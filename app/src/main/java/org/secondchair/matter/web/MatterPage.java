package org.secondchair.matter.web;

import java.util.List;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Party;
import org.secondchair.ui.Tab;

/** @param mayManage offers editing and closing */
public record MatterPage(
        Matter matter, String client, String brief, List<Party> parties, List<Tab> tabs, boolean mayManage) {}
