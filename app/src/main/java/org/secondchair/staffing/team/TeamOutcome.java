package org.secondchair.staffing.team;

import java.util.List;

/** What became of a request for a team. */
public sealed interface TeamOutcome {

    record Found(Team team) implements TeamOutcome {}

    /**
     * No team fulfils all requirements.
     *
     * @param clash requirements that cannot hold together
     * @param smallest whether leaving any one of them out resolves this clash (there may be others beside it); no, when
     *     time ran out
     * @param relaxations what to ask for instead, the cheapest first; each has been tried
     */
    record Infeasible(List<Requirement> clash, boolean smallest, List<Relaxation> relaxations) implements TeamOutcome {
        public Infeasible {
            clash = List.copyOf(clash);
            relaxations = List.copyOf(relaxations);
        }
    }

    /** Time ran out before a team or a clash was found. */
    record OutOfTime() implements TeamOutcome {}

    /**
     * A request that can be met.
     *
     * @param changes which requirements ask for less than before
     * @param price in points: a thousand are the whole budget
     * @param proven whether no other relaxation has a lower price, those aside that are named before it and those that
     *     loosen all that one of them loosens, and more; no, when time ran out
     * @param asked the request with the changes made
     * @param team a cheapest team for it
     */
    record Relaxation(List<Change> changes, long price, boolean proven, TeamRequest asked, Team team) {
        public Relaxation {
            changes = List.copyOf(changes);
        }
    }

    /** Instead of {@code from}, ask for {@code to}; nothing in its place means that it is dropped. */
    record Change(Requirement from, List<Requirement> to) {
        public Change {
            to = List.copyOf(to);
        }
    }
}
