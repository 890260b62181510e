/**
 * Seconded people work under the client's direction: who directs whom, since when.
 *
 * <p>Start reading at {@link org.secondchair.staffing.secondment.Secondments}.
 */
@NullMarked
package org.secondchair.staffing.secondment;

import org.jspecify.annotations.NullMarked;
