/** The workbench, the control room, the protocol. */
@NullMarked
package org.secondchair.review.web;

import org.jspecify.annotations.NullMarked;
