/**
 * Walks the journal of a collection: lists what there is, opens it in extractor processes, and writes what came out
 * together with what became of each item.
 *
 * <p>Start reading at {@link org.secondchair.corpus.intake.TakeIn}.
 */
@NullMarked
package org.secondchair.corpus.intake;

import org.jspecify.annotations.NullMarked;
