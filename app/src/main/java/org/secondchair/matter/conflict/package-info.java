/**
 * Decides whether two names may be one party's, and says why.
 *
 * <p>Start reading at {@link org.secondchair.matter.conflict.NameMatcher}; {@link
 * org.secondchair.matter.conflict.NameIndex} finds the same hits among many names. Everything here is pure.
 */
@NullMarked
package org.secondchair.matter.conflict;

import org.jspecify.annotations.NullMarked;
