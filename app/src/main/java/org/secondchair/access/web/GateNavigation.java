package org.secondchair.access.web;

import org.secondchair.tenancy.Permission;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateNavigation {
    @Bean
    NavEntry peopleEntry() {
        return new NavEntry(
                NavSection.HOUSE,
                "access.nav.people",
                "/people",
                10,
                visitor -> visitor.may(Permission.MANAGE_ORGANIZATION));
    }

    @Bean
    NavEntry organizationsEntry() {
        return new NavEntry(
                NavSection.HOUSE,
                "access.nav.organizations",
                "/organizations",
                20,
                visitor -> visitor.may(Permission.INVITE_ORGANIZATION));
    }
}
