/**
 * Describes the API from the real handlers, as an OpenAPI 3.1 document.
 *
 * <p>Start reading at {@code ApiDocument}.
 */
@NullMarked
package org.secondchair.ui.api;

import org.jspecify.annotations.NullMarked;
