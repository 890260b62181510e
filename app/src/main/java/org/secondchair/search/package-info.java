/// Indexes the corpus; answers lawyers' queries within walls.
///
/// Start reading at {@link org.secondchair.search.Searches} (asking) and {@link
/// org.secondchair.search.SearchIndexes} (feeding). `language` is what lawyers write, `proximity` says where a
/// query is met, `index` is the Lucene back end with one index per matter, `encryption` keeps it unreadable on
/// disk. Everything here is derived: an index that is lost or damaged is dropped and fed again.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "audit", "jobs", "vault", "ui", "access", "matter", "corpus"})
package org.secondchair.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
