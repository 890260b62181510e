/**
 * What people say about themselves for the fairness report, and nobody else reads. Start reading at
 * {@link org.secondchair.bench.declared.Declarations}.
 */
@NullMarked
@NamedInterface("declared")
package org.secondchair.bench.declared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
