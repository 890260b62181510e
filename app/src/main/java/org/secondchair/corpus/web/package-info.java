/** Collections with their progress, exceptions, and the viewer of one document. */
@NullMarked
package org.secondchair.corpus.web;

import org.jspecify.annotations.NullMarked;
