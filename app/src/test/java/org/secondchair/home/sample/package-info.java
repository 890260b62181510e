@NullMarked
package org.secondchair.home.sample;

import org.jspecify.annotations.NullMarked;
