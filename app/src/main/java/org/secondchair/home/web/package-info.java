/** The start page: what needs me now, nothing else. */
@NullMarked
package org.secondchair.home.web;

import org.jspecify.annotations.NullMarked;
