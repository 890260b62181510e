/**
 * Each role's start page, CLI verbs; owns no data.
 *
 * <p>Start reading at {@link org.secondchair.home.cli.CommandLineEntry}: every verb of {@code ./secondchair} is a class
 * beside it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.secondchair.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
