/** The Merkle tree of RFC 6962 and nothing of this product: hashes, the growing frontier, its root. */
@NullMarked
package org.secondchair.audit.tree;

import org.jspecify.annotations.NullMarked;
