/** Pages and API of what somebody says about themselves. */
@NullMarked
package org.secondchair.bench.web.self;

import org.jspecify.annotations.NullMarked;
