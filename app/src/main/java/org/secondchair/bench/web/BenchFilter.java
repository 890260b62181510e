package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Profile;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.ui.ListQuery;

/** Reads the filters of the bench from an address; what cannot be read filters nothing. */
public final class BenchFilter {
    static final List<String> SORTS = List.of("name", "experience", "vetting");

    private BenchFilter() {}

    public static ProfessionalQuery read(ListQuery list, LocalDate today) {
        var order = switch (list.sort(SORTS)) {
            case "experience" -> ProfessionalQuery.Order.EXPERIENCE;
            case "vetting" -> ProfessionalQuery.Order.CLEARED_UNTIL;
            case String _ -> ProfessionalQuery.Order.NAME;
        };
        return new ProfessionalQuery(
                list.text("q"),
                list.text("jurisdiction").strip().toUpperCase(Locale.ROOT),
                list.text("language").strip().toLowerCase(Locale.ROOT),
                Entered.constant(LanguageSkill.Level.class, list.text("level")).orElse(null),
                list.text("location").strip().toUpperCase(Locale.ROOT),
                Entered.list(list.text("skill")),
                Entered.constant(Profile.Seniority.class, list.text("seniority"))
                        .orElse(null),
                Entered.day(list.text("free")).orElse(null),
                list.has("vetted", "yes") ? Entered.day(list.text("free")).orElse(today) : null,
                order,
                list.descending());
    }

    public static boolean filters(ListQuery list) {
        return list.values().keySet().stream().anyMatch(name -> !name.equals("sort") && !name.equals("after"));
    }
}
