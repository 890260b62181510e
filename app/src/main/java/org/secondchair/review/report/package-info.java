/// The Monday report: what came in, what was done, how well, what was found, what it took, and the proof.
///
/// Start reading at [org.secondchair.review.report.MondayReports]. Page, print, API and command line all show the one
/// [org.secondchair.review.report.MondayReport]. Sentences of documents are never stored: only their places are kept,
/// in memory, and the words are read from the vault when somebody looks.
@NullMarked
package org.secondchair.review.report;

import org.jspecify.annotations.NullMarked;
