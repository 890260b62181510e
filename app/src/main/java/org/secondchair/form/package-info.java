/**
 * One engine for forms and checklists: intake, coding layouts, questionnaires, onboarding.
 *
 * <p>Start reading at {@link org.secondchair.form.FormDefinition}: it holds the fields, and {@code check} turns what
 * somebody answered into accepted answers or a list of problems. Everything here is pure; the rooms that use a form
 * store its definition and its answers as JSON.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.secondchair.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
