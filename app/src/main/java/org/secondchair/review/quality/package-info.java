/// The statistics of checking a review: intervals, sample sizes, acceptance sampling, agreement, stopping,
/// recall.
///
/// Start reading at [org.secondchair.review.quality.Intervals]. All pure functions; whatever draws at random
/// takes a seed. Two things stay apart here as on the screen: [org.secondchair.review.quality.Stopping]
/// *suggests* by rules of thumb that guarantee nothing; [org.secondchair.review.quality.Certification] and
/// sampled estimates *certify*.
@NullMarked
package org.secondchair.review.quality;

import org.jspecify.annotations.NullMarked;
