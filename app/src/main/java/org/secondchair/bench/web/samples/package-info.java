/** Made-up people for a bench on which nobody is yet, to try the product with. */
@NullMarked
package org.secondchair.bench.web.samples;

import org.jspecify.annotations.NullMarked;
