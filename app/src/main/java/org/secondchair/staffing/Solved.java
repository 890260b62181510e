package org.secondchair.staffing;

import java.util.List;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Team;

/** What the search for a team came to; nothing of it is kept yet. */
public sealed interface Solved {
    /** @param others next best teams, the best of them first */
    record Found(Shortlists.Drawn drawn, List<UUID> locked, List<UUID> leftOut, Team best, List<Team> others)
            implements Solved {
        public Found {
            locked = List.copyOf(locked);
            leftOut = List.copyOf(leftOut);
            others = List.copyOf(others);
        }
    }

    /**
     * No team of cleared people meets all that is asked.
     *
     * @param clash what cannot hold together
     * @param ways what to ask for instead, the cheapest first
     */
    record Impossible(List<Words> clash, List<Way> ways) implements Solved {
        public Impossible {
            clash = List.copyOf(clash);
            ways = List.copyOf(ways);
        }
    }

    /** Time ran out before a team or a clash was found. */
    record OutOfTime() implements Solved {}

    /** The request is withdrawn, or not to the acting provider; or somebody locked is not cleared and eligible. */
    record NotNow() implements Solved {}

    /** @param changes what changes to what; @param perHour what a team for it costs */
    record Way(List<Instead> changes, Money perHour) {
        public Way {
            changes = List.copyOf(changes);
        }
    }

    /** @param to nothing when it is dropped */
    record Instead(Words from, List<Words> to) {
        public Instead {
            to = List.copyOf(to);
        }
    }
}
