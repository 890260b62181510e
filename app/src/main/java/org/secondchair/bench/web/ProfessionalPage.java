package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.secondchair.bench.Professional;
import org.secondchair.bench.VettingRules;
import org.secondchair.bench.exchange.ProfileForm;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.ui.Option;

/**
 * One professional, as those who keep the bench or the professional themselves see it.
 *
 * @param base path of this page; forms post below it
 * @param keeps whether the viewer keeps the bench, as opposed to their own profile
 * @param mayChange whether the viewer may change the profile
 * @param tab what is shown: empty, admissions, vetting, calendar, rates, ties or account
 * @param names of those who checked something
 * @param colleagues whose accounts may be tied to the profile
 * @param ties former names, employers and placements; read for their own tab alone
 * @param wrong key of what was wrong with what was entered, empty when nothing was
 * @param wrongs the same by field of the profile
 */
public record ProfessionalPage(
        Professional professional,
        String base,
        boolean keeps,
        boolean mayChange,
        String tab,
        LocalDate today,
        Map<UUID, String> names,
        List<Option> colleagues,
        List<ConflictEntry> ties,
        ProfileForm form,
        String wrong,
        Map<String, String> wrongs) {
    public ProfessionalPage {
        colleagues = List.copyOf(colleagues);
        ties = List.copyOf(ties);
        wrongs = Map.copyOf(wrongs);
        names = Map.copyOf(names);
    }

    public List<VettingRules.Finding> findings() {
        return professional.findings(today);
    }

    public boolean cleared() {
        return VettingRules.cleared(findings());
    }

    public String who(UUID personId) {
        return names.getOrDefault(personId, "");
    }

    public String language(String code, Locale locale) {
        return Locale.of(code).getDisplayLanguage(locale);
    }
}
