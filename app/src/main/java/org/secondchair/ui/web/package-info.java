/** The web side of {@link org.secondchair.ui}: rendering, headers, error pages, the quick-open box, the style page. */
@NullMarked
package org.secondchair.ui.web;

import org.jspecify.annotations.NullMarked;
