package org.secondchair.search.web;

import org.secondchair.matter.MatterTab;
import org.secondchair.tenancy.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchNavigation {
    /// Of the tab, after the matter's address.
    static final String PATH = "/search";

    @Bean
    MatterTab matterSearchTab() {
        return new MatterTab("search.tab", PATH, 30, Permission.SEARCH_DOCUMENTS);
    }
}
