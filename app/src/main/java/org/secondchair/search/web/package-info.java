/// The search page, the term report and their API.
@NullMarked
package org.secondchair.search.web;

import org.jspecify.annotations.NullMarked;
