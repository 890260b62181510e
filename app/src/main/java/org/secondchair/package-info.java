/** The application; its rooms are the packages below, and ARCHITECTURE.md says where to start reading. */
@NullMarked
package org.secondchair;

import org.jspecify.annotations.NullMarked;
