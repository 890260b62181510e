/** What the command line prints, where more than one verb prints it. */
@NullMarked
package org.secondchair.home.terminal;

import org.jspecify.annotations.NullMarked;
