package org.secondchair.home.web;

import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeNavigation {
    @Bean
    NavEntry todayEntry() {
        return new NavEntry(NavSection.TODAY, "home.nav.today", "/", 10, _ -> true);
    }
}
