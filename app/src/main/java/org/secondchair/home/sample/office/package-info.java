/**
 * The office life around the story: documents drawn from patterns with varied people, facts and words.
 *
 * <p>Start reading at {@link org.secondchair.home.sample.office.OfficeLife}; the patterns lie in {@code sample/office}.
 */
@NullMarked
package org.secondchair.home.sample.office;

import org.jspecify.annotations.NullMarked;
