/** The record of a matter for those who own it. */
@NullMarked
package org.secondchair.audit.web;

import org.jspecify.annotations.NullMarked;
