/// Archives and compressed files: each member becomes a child, none is opened here.
///
/// Start reading at [org.secondchair.extractor.container.ZipOpener]. Names inside an archive are passed on as claims;
/// nothing is ever written under them.
@NullMarked
package org.secondchair.extractor.container;

import org.jspecify.annotations.NullMarked;
