package org.secondchair.matter;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.ui.Tab;
import org.secondchair.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The row of tabs on the pages of one matter, as far as the acting person may follow them. */
@Component
public class MatterTabs {
    private final ObjectProvider<MatterTab> tabs;
    private final Access access;
    private final Texts texts;

    MatterTabs(ObjectProvider<MatterTab> tabs, Access access, Texts texts) {
        this.tabs = tabs;
        this.access = access;
        this.texts = texts;
    }

    /** @param current path of the tab that is shown, as its {@link MatterTab#path} */
    public List<Tab> of(UUID matterId, String current) {
        return tabs.stream()
                .filter(tab -> access.may(tab.permission(), matterId))
                .sorted(Comparator.comparingInt(MatterTab::order))
                .map(tab -> Tab.of(
                        texts.get(java.util.Locale.UK, tab.textKey()),
                        "/matters/" + matterId + tab.path(),
                        tab.path().equals(current)))
                .toList();
    }
}
