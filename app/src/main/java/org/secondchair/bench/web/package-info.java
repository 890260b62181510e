/** Pages and API of the bench, and of a professional's own profile. */
@NullMarked
package org.secondchair.bench.web;

import org.jspecify.annotations.NullMarked;
