/** Pages and API of requests for teams and of shortlists. */
@NullMarked
package org.secondchair.staffing.web;

import org.jspecify.annotations.NullMarked;
