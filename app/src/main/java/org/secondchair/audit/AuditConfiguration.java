package org.secondchair.audit;

import org.secondchair.tenancy.KeyFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the log lives beside the keys. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    static final String HEADS_FOLDER = "log-heads";

    @Bean
    LogKey logKey(KeyFolder keys) {
        return LogKey.in(keys);
    }

    @Bean
    KeptHeads keptHeads(KeyFolder keys) {
        return new KeptHeads(keys.path().resolve(HEADS_FOLDER));
    }
}
