/**
 * Page chrome, components, slots, error pages, texts: how every screen of the product looks and speaks.
 *
 * <p>Start reading at {@link org.secondchair.ui.View}: a handler returns a view, the view names a template, and the
 * template gets two parameters, {@code chrome} (everything around the page) and {@code page} (the room's own view
 * record). Components are tags under {@code jte/ui}; {@code /style} shows them all together.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package org.secondchair.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
