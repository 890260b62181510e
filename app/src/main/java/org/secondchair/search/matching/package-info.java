/// Everything in a search that is about words, as one Lucene query: finds by postings, marks by the stored text,
/// and lets {@link org.secondchair.search.proximity.Proximity} decide both times.
///
/// Start reading at {@link org.secondchair.search.matching.PositionalQuery}.
@NullMarked
package org.secondchair.search.matching;

import org.jspecify.annotations.NullMarked;
