package org.secondchair.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission of a web handler. Every handler names exactly one; a handler without one is refused at run time and by
 * a test. For {@link Permission.Reach#MATTER} the path must carry {@code {matterId}}, for
 * {@link Permission.Reach#ENGAGEMENT} {@code {engagementId}}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission value();

    /** True where the person must have proved the second factor within the last minutes: walls, exports, erasure. */
    boolean stepUp() default false;
}
