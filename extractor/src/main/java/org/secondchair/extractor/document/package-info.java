/// Documents in the narrower sense: Office, PDF, HTML, text, pictures, and whatever else Tika reads.
///
/// Start reading at [org.secondchair.extractor.document.DocumentOpener].
@NullMarked
package org.secondchair.extractor.document;

import org.jspecify.annotations.NullMarked;
