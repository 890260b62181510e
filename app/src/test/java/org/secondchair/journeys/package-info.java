/** Journeys through the pages in a real browser. Start reading at {@link org.secondchair.journeys.Browser}. */
@NullMarked
package org.secondchair.journeys;

import org.jspecify.annotations.NullMarked;
