/// The Monday report as page, print and API, and the coded set given out.
@NullMarked
package org.secondchair.review.web.report;

import org.jspecify.annotations.NullMarked;
