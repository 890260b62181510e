/** Pages and API of matters, parties and people. */
@NullMarked
package org.secondchair.matter.web;

import org.jspecify.annotations.NullMarked;
