/**
 * Makes up professionals, for the demo and for measurements. Start reading at
 * {@link org.secondchair.bench.generator.SampleProfessionals}.
 */
@NullMarked
@NamedInterface("generator")
package org.secondchair.bench.generator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
