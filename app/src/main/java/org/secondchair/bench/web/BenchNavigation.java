package org.secondchair.bench.web;

import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Finder;
import org.secondchair.ui.Found;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bench in the rail, and its people in quick-open. */
@Configuration(proxyBeanMethods = false)
class BenchNavigation {
    @Bean
    NavEntry benchEntry() {
        return new NavEntry(NavSection.WORK, "bench.nav", "/bench", 40, visitor -> visitor.may(Permission.SEE_BENCH));
    }

    @Bean
    NavEntry myProfileEntry(Professionals professionals) {
        return new NavEntry(NavSection.TODAY, "bench.mine.nav", Dossiers.OWN, 40, _ -> professionals.isOnBench());
    }

    @Bean
    Finder professionalFinder(Professionals professionals) {
        return (text, limit) -> professionals.search(ProfessionalQuery.named(text), null, limit).page().items().stream()
                .map(one -> new Found("bench.found", one.profile().name(), one.reference(), "/bench/" + one.id()))
                .toList();
    }
}
