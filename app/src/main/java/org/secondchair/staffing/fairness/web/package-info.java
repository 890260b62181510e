/** The fairness report as a page and in the API. */
@NullMarked
package org.secondchair.staffing.fairness.web;

import org.jspecify.annotations.NullMarked;
