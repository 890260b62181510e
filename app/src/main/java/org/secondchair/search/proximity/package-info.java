/// Where in a text a query is met, worked out on sorted lists of word positions.
///
/// Pure. The index feeds it positions from its postings, the highlighter positions from the text itself: what is
/// found and what is marked cannot differ. Start reading at {@link org.secondchair.search.proximity.Proximity}.
@NullMarked
package org.secondchair.search.proximity;

import org.jspecify.annotations.NullMarked;
