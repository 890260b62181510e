/** Opens hostile documents in a disposable process: text, metadata and children go out, nothing else does. */
@NullMarked
package org.secondchair.extractor;

import org.jspecify.annotations.NullMarked;
