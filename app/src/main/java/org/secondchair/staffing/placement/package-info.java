/**
 * What becomes of somebody whom the client accepted: invited, gated, seated, at work, gone without loose ends.
 *
 * <p>Start reading at {@link org.secondchair.staffing.placement.Placements}, the steps, and at
 * {@link org.secondchair.staffing.placement.Gates}, which says what stands between somebody and the matter. What only
 * the provider may do after a step of somebody else (the seat, the days given back) is done by
 * {@link org.secondchair.staffing.placement.Errands} on behalf of whoever invited.
 */
@NullMarked
package org.secondchair.staffing.placement;

import org.jspecify.annotations.NullMarked;
