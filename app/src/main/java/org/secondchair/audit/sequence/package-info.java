/**
 * The one sequencer: numbers events, grows the trees, signs the heads.
 *
 * <p>Start reading at {@link org.secondchair.audit.sequence.Sequencer}.
 */
@NullMarked
package org.secondchair.audit.sequence;

import org.jspecify.annotations.NullMarked;
