/** One-click sign-ins of the demo; there without {@code ./secondchair demo} is nothing here. */
@NullMarked
package org.secondchair.home.demo.web;

import org.jspecify.annotations.NullMarked;
