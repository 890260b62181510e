/// Picks the sentences that say most of a document, or of a matter, without a language model: every sentence
/// stands word for word in the text and carries its place there.
///
/// Start reading at [org.secondchair.review.summary.Summarizer]. Pure, deterministic, and bounded for any text.
@NullMarked
package org.secondchair.review.summary;

import org.jspecify.annotations.NullMarked;
