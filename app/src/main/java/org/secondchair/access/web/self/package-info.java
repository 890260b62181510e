/** A person's own things: profile, password, second factor, sessions. */
@NullMarked
package org.secondchair.access.web.self;

import org.jspecify.annotations.NullMarked;
