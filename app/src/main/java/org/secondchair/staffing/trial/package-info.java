/**
 * Trying somebody and keeping them: criteria frozen before the first day, two-way blind ratings, conversion by consent.
 *
 * <p>Start reading at {@link org.secondchair.staffing.trial.Trials}; what may follow is in
 * {@link org.secondchair.staffing.trial.Conversions}.
 */
@NullMarked
package org.secondchair.staffing.trial;

import org.jspecify.annotations.NullMarked;
