package org.secondchair.tenancy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The actor on whose behalf the current thread works. It is bound for the length of a call and cannot leak to the next
 * request; child threads do not inherit it, so a job binds its own.
 */
public final class Acting {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    public static <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(ACTOR, actor).call(work::get);
    }

    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** @throws IllegalStateException when nobody acts: a handler forgot its permission, or a job its actor */
    public static Actor current() {
        return ACTOR.orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    public static Optional<Actor> maybe() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
