package org.secondchair.notice.web;

import org.secondchair.notice.Notices;
import org.secondchair.notice.mail.MailSettings;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class InboxNavigation {
    @Bean
    NavEntry inboxEntry(Notices notices) {
        return new NavEntry(NavSection.TODAY, "notice.nav", "/inbox", 20, _ -> true, _ -> notices.unread());
    }
}
