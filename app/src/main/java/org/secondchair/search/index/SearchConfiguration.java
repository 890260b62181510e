package org.secondchair.search.index;

import java.util.UUID;
import org.secondchair.search.DocumentVisibility;
import org.secondchair.search.IndexKeys;
import org.secondchair.search.SearchIndexes;
import org.secondchair.search.Searches;
import org.secondchair.search.Sight;
import org.secondchair.tenancy.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    LuceneSearch luceneSearch(DataFolder folder, IndexKeys keys, ObjectProvider<DocumentVisibility> visibilities) {
        return new LuceneSearch(folder::matter, keys, matterId -> together(matterId, visibilities));
    }

    private static Sight together(UUID matterId, ObjectProvider<DocumentVisibility> visibilities) {
        return visibilities.stream().map(visibility -> visibility.of(matterId)).reduce(Sight.ALL, Sight::and);
    }

    @Bean
    SearchIndexes searchIndexes(LuceneSearch search) {
        return search.feeding();
    }

    @Bean
    Searches searches(LuceneSearch search) {
        return search.asking();
    }
}
