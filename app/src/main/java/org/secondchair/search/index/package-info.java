/// The Lucene back end: one encrypted index per matter.
///
/// Start reading at {@link org.secondchair.search.index.LuceneSearches}. Text is indexed as {@link
/// org.secondchair.search.language.Words} cuts it, with positions; {@link
/// org.secondchair.search.matching.PositionalQuery} answers everything that is about words through {@link
/// org.secondchair.search.proximity.Proximity}, for finding from the postings, for marking from the stored text.
@NullMarked
package org.secondchair.search.index;

import org.jspecify.annotations.NullMarked;
