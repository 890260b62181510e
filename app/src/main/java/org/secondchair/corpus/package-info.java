/**
 * Takes in, stores, dedupes and threads documents.
 *
 * <p>Start reading at {@link org.secondchair.corpus.Collections}, where a collection begins, then at the package
 * {@code intake}, which walks its journal; {@link org.secondchair.corpus.Documents} is how other rooms read what came of
 * it. The sum always holds: in = processed + excepted + deduplicated + filtered, children counted.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "audit", "jobs", "vault", "form", "paper", "ui", "access", "matter", "notice"
        })
@NullMarked
package org.secondchair.corpus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
