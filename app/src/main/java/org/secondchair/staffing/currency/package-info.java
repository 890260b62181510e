/** What a provider reckons other currencies at, so that people with rates in several can be compared. */
@NullMarked
package org.secondchair.staffing.currency;

import org.jspecify.annotations.NullMarked;
