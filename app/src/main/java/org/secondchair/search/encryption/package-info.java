/// Keeps an index unreadable on disk: a Lucene directory whose files are encrypted and authenticated page by page.
@NullMarked
package org.secondchair.search.encryption;

import org.jspecify.annotations.NullMarked;
