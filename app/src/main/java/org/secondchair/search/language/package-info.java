/// The language that lawyers write searches in: what a word is, the query tree, its parser and its canonical print.
///
/// Pure: no index, no Spring, no clock. Start reading at {@link org.secondchair.search.language.Query}, then at
/// {@link org.secondchair.search.language.QueryParser}. The same {@link org.secondchair.search.language.Words} cuts
/// documents and queries, so that what is counted, found and highlighted is always the same.
@NullMarked
package org.secondchair.search.language;

import org.jspecify.annotations.NullMarked;
