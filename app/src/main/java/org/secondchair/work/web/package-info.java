/** The hand-over wizard, the pages of requests, and their API. */
@NullMarked
package org.secondchair.work.web;

import org.jspecify.annotations.NullMarked;
