package org.secondchair.review.quality;

import java.util.List;

/// Rules of thumb that *suggest* when a prioritised review may end. None of them guarantees a recall: what is
/// left has to be sampled before anybody relies on it, see [Certification] and [Elusion].
public final class Stopping {

    /// @param reviewed documents reviewed up to and including this round
    /// @param relevant of these
    public record Round(long reviewed, long relevant) {
        public Round {
            if (relevant < 0 || reviewed < relevant) {
                throw new IllegalArgumentException(relevant + " relevant of " + reviewed);
            }
        }
    }

    /// What a rule says now, with the figures that make it say so.
    ///
    /// @param reached what was measured
    /// @param needed from where on the rule would stop
    public record Suggestion(boolean stop, double reached, double needed) {}

    private Stopping() {}

    /// Knee: stop if the yield before some earlier round is so many times the yield since then
    /// (G. Cormack, M. Grossman, "Engineering quality and reliability in technology-assisted review", 2016).
    public static Suggestion knee(List<Round> rounds) {
        double ratio = ratio(rounds);
        double needed = rounds.isEmpty() ? 156 : 156 - Math.min(rounds.getLast().relevant(), 150);
        return new Suggestion(!rounds.isEmpty() && ratio >= needed, ratio, needed);
    }

    /// Budget: a knee of at least 6, and either reviewed ≥ 10 N / relevant or three quarters of the collection.
    public static Suggestion budget(List<Round> rounds, long collection) {
        if (rounds.isEmpty()) {
            return new Suggestion(false, 0, 0.75 * collection);
        }
        Round now = rounds.getLast();
        double enough = 0.75 * collection;
        double bySize = now.relevant() == 0 ? enough : Math.min(enough, 10.0 * collection / now.relevant());
        boolean stop = now.reviewed() >= enough || (ratio(rounds) >= 6 && now.reviewed() >= bySize);
        return new Suggestion(stop, now.reviewed(), bySize);
    }

    /// 2399: stop when reviewed ≥ 1.2 · relevant + 2,399.
    public static Suggestion twentyThreeNinetyNine(List<Round> rounds) {
        Round now = rounds.isEmpty() ? new Round(0, 0) : rounds.getLast();
        double needed = 1.2 * now.relevant() + 2399;
        return new Suggestion(now.reviewed() >= needed, now.reviewed(), needed);
    }

    /// The greatest yield before an earlier round against the yield since (plus one, so that it is finite).
    static double ratio(List<Round> rounds) {
        double greatest = 0;
        if (rounds.isEmpty()) {
            return greatest;
        }
        Round now = rounds.getLast();
        for (Round earlier : rounds) {
            if (earlier.reviewed() > 0 && earlier.reviewed() < now.reviewed()) {
                double before = (double) earlier.relevant() / earlier.reviewed();
                double since = (1.0 + now.relevant() - earlier.relevant()) / (now.reviewed() - earlier.reviewed());
                greatest = Math.max(greatest, before / since);
            }
        }
        return greatest;
    }
}
