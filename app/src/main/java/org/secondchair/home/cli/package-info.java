/** The command line: one class for each verb. */
@NullMarked
package org.secondchair.home.cli;

import org.jspecify.annotations.NullMarked;
