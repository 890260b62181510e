/**
 * Learns from every decision and cuts the next batches from the newest ranking.
 *
 * <p>Start reading at {@link org.secondchair.review.queue.RankReview}.
 */
@NullMarked
package org.secondchair.review.queue;

import org.jspecify.annotations.NullMarked;
