package org.secondchair.matter.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.Matter;
import org.secondchair.ui.Option;

/**
 * @param matter null when a new one is opened
 * @param wrongs field → key of what is wrong
 */
public record MatterFormPage(
        @Nullable Matter matter, MatterForm form, Map<String, String> wrongs, List<Option> timeZones) {
    public String action() {
        return matter == null ? "/matters/new" : "/matters/" + matter.id() + "/edit";
    }
}
