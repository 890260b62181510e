/**
 * Reads what people wrote for the sample matter: manuscripts with their heads, and the cast.
 *
 * <p>Start reading at {@link org.secondchair.home.sample.manuscripts.Manuscript}.
 */
@NullMarked
package org.secondchair.home.sample.manuscripts;

import org.jspecify.annotations.NullMarked;
