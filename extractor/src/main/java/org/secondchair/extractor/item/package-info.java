/// One item on the table: the native, what is found out about it, and the way out for its children.
///
/// Start reading at [org.secondchair.extractor.item.Opener].
@NullMarked
package org.secondchair.extractor.item;

import org.jspecify.annotations.NullMarked;
