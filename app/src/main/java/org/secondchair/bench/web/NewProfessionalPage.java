package org.secondchair.bench.web;

import java.util.Map;
import org.secondchair.bench.exchange.ProfileForm;

/** @param wrongs field → key of what is wrong with what was entered */
public record NewProfessionalPage(ProfileForm form, String reference, Map<String, String> wrongs) {
    public NewProfessionalPage {
        wrongs = Map.copyOf(wrongs);
    }
}
