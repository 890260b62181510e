/**
 * Measures how work is handed to many reviewers at once.
 *
 * <p>Start reading at {@link org.secondchair.review.bench.Rehearsal}, which makes a matter under review.
 */
@NullMarked
package org.secondchair.review.bench;

import org.jspecify.annotations.NullMarked;
