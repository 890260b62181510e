/**
 * Encrypted blobs under per-matter keys; destroys keys.
 *
 * <p>Start reading at {@link org.secondchair.vault.Vault}. The hierarchy is master key (key folder, outside the data) →
 * organization key → matter key → one derived key per blob. Whoever destroys the matter key has destroyed every blob of
 * the matter, wherever copies of the files lie.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package org.secondchair.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
