package org.secondchair.corpus.web;

import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.corpus.Collections;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The matter's page shows what was taken in. */
@Configuration(proxyBeanMethods = false)
class CorpusSlots {
    @Bean
    SlotContent corpusOfMatter(Collections collections, Access access) {
        return SlotContent.of(
                "matter.matter.main",
                20,
                context -> Optional.of(context.requireSubject())
                        .filter(matter -> access.may(Permission.SEE_DOCUMENTS, matter))
                        .map(matter -> View.part(
                                "corpus/ofMatter", new CorpusOfMatter(matter, collections.countsOfMatter(matter)))));
    }
}
