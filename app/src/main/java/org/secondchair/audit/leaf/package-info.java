/** What the leaves of a log are made of: events, their salted payloads, their canonical encoding. */
@NullMarked
package org.secondchair.audit.leaf;

import org.jspecify.annotations.NullMarked;
