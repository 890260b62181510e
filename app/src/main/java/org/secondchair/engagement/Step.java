package org.secondchair.engagement;

import java.util.Set;

/** What came of asking for a step. */
public sealed interface Step {
    record Taken() implements Step {}

    /** Not from where the engagement stands. */
    record NotFrom(EngagementState state) implements Step {}

    /** These safeguards are not met yet. */
    record Missing(Set<Safeguard> safeguards) implements Step {
        public Missing {
            safeguards = Set.copyOf(safeguards);
        }
    }

    /** There is no such engagement for the acting person, or the step is the other side's to take. */
    record NotYours() implements Step {}
}
