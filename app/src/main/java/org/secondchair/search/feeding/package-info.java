/// Feeds the indexes from the corpus, and keeps their keys in the vault.
@NullMarked
package org.secondchair.search.feeding;

import org.jspecify.annotations.NullMarked;
