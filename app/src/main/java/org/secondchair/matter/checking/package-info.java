/** Checks for conflicts that run by themselves, on behalf of somebody of the client's who may decide in the matter. */
@NullMarked
package org.secondchair.matter.checking;

import org.jspecify.annotations.NullMarked;
