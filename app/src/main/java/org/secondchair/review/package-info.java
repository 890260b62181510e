/// Turns a matter's documents into a coded, checked and delivered set: protocol, batches, coding, learning
/// order, quality control, summaries.
///
/// Start reading at `ranking` for the order in which documents come up, `quality` for the statistics behind
/// checking and stopping, and `summary` for sentences picked without a language model. These three are pure: no
/// database, no web.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.secondchair.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
