/**
 * What holds for the whole code base, checked at each test run.
 *
 * <p>Start reading at {@link org.secondchair.architecture.MatrixTest}: every endpoint, asked by everybody. The words of
 * each rule stand in CONTRIBUTING.md; a rule that needs an exception names it here, with its reason.
 */
@NullMarked
package org.secondchair.architecture;

import org.jspecify.annotations.NullMarked;
