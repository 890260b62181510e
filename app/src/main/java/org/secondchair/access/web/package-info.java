/** Sessions and permissions at the gate of every request; sign-in, people, walls. */
@NullMarked
package org.secondchair.access.web;

import org.jspecify.annotations.NullMarked;
