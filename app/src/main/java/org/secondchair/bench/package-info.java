/**
 * Who is qualified, vetted, free.
 *
 * <p>Start reading at {@link org.secondchair.bench.Professionals}, the people of a provider's bench, and at
 * {@link org.secondchair.bench.VettingRules}, which says what is missing or expired on a day. A bench belongs to the
 * provider's organization: rooms above read it as an actor of the provider's, and write down what they gave away by
 * {@link org.secondchair.bench.Availabilities#book}. Searches and coverage are answered from memory
 * ({@link org.secondchair.bench.BenchIndex}), what is shown of a professional always from the rows that the actor may
 * see.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "audit", "jobs", "vault", "form", "paper", "ui", "access", "matter", "notice"
        })
@NullMarked
package org.secondchair.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
