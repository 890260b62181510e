/**
 * The demo: plays the sample matter through, from the first-start link to the report, over HTTP alone and as the people
 * who would do it.
 *
 * <p>Start reading at {@link org.secondchair.home.demo.Story}: one method for each chapter. Nothing here has a way into
 * the product that a person with a browser lacks; the one-click sign-ins are {@link org.secondchair.home.demo.DemoDoor}.
 */
@NullMarked
package org.secondchair.home.demo;

import org.jspecify.annotations.NullMarked;
