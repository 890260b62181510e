package org.secondchair.matter.web;

import java.util.List;
import java.util.Map;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Party;
import org.secondchair.ui.Tab;

/** @param wrongs field → key of what is wrong with what was entered */
public record PartiesPage(
        Matter matter,
        List<Party> parties,
        List<Tab> tabs,
        boolean mayManage,
        PartyForm form,
        Map<String, String> wrongs) {}
