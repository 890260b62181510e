/// Drives the disposable processes that open hostile documents: starts them lazily in a cage, hands them one document
/// after the other, survives whatever happens to them, and lets them go when there is nothing to do.
///
/// Start reading at [org.secondchair.corpus.extraction.ExtractorPool]. There is no database in here.
@NullMarked
package org.secondchair.corpus.extraction;

import org.jspecify.annotations.NullMarked;
