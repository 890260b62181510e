/// Turns a matter's documents into a coded, checked and delivered set: protocol, batches, coding, learning
/// order, quality control, summaries.
///
/// Start reading at [Batches], where reviewers get their work, and [Decisions], where they leave it; `queue` ranks and
/// cuts what comes next. Then `ranking` for the order in which documents come up, `quality` for the statistics behind
/// checking and stopping, and `summary` for sentences picked without a language model. These three are pure: no
/// database, no web.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "audit",
            "jobs",
            "vault",
            "form",
            "paper",
            "ui",
            "access",
            "matter",
            "notice",
            "corpus",
            "search",
            "engagement",
            "staffing",
            "work"
        })
@NullMarked
package org.secondchair.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
