package org.secondchair.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;

/**
 * What the rules say of one candidate for one request.
 *
 * @param misses hard rules that are not fulfilled; nobody with one of them is offered
 * @param rank 0 to 1000, see {@link ShortlistRules}
 * @param hourlyRate null where there is none in the currency of the request
 * @param weeklyMinutes free in the least of the weeks asked for
 */
public record Judgement(
        Set<SeatRole> roles,
        List<Miss> misses,
        List<Point> points,
        int rank,
        @Nullable Money hourlyRate,
        int weeklyMinutes) {
    /** @param detail what is missing, such as a code or a word; may be empty */
    public record Miss(HardRule rule, String detail) {}

    /**
     * Something that speaks for or against somebody.
     *
     * @param arguments of the sentence in the text bundle, {@code staffing.point.<kind>}
     */
    public record Point(Kind kind, List<String> arguments) {
        public Point {
            arguments = List.copyOf(arguments);
        }

        public static Point of(Kind kind, Object... arguments) {
            return new Point(
                    kind, List.of(arguments).stream().map(Object::toString).toList());
        }
    }

    /** What a point is about. */
    public enum Kind {
        ADMITTED(true),
        SPEAKS(true),
        KNOWS(true),
        YEARS(true),
        HOURS(true),
        VETTING_ENDS(false),
        LACKS(false),
        RATE_ABOVE_SHARE(false),
        NOT_CHECKED(false),
        BEING_CHECKED(false),
        NO_ACCOUNT(false);

        private final boolean inFavour;

        Kind(boolean inFavour) {
            this.inFavour = inFavour;
        }

        public boolean inFavour() {
            return inFavour;
        }
    }

    public Judgement {
        roles = Set.copyOf(roles);
        misses = List.copyOf(misses);
        points = List.copyOf(points);
    }

    /** The same, with what is known of conflicts of interest. */
    Judgement under(Clearance.Verdict verdict) {
        return switch (verdict) {
            case CLEARED -> this;
            case REFUSED ->
                new Judgement(
                        roles, with(misses, new Miss(HardRule.CONFLICT, "")), points, rank, hourlyRate, weeklyMinutes);
            case UNCHECKED ->
                new Judgement(roles, misses, with(points, Point.of(Kind.NOT_CHECKED)), rank, hourlyRate, weeklyMinutes);
            case OPEN ->
                new Judgement(
                        roles, misses, with(points, Point.of(Kind.BEING_CHECKED)), rank, hourlyRate, weeklyMinutes);
        };
    }

    /** The same for somebody who was accepted for another team in that time. */
    Judgement taken() {
        return new Judgement(
                roles, with(misses, new Miss(HardRule.TAKEN, "")), points, rank, hourlyRate, weeklyMinutes);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    public boolean eligible() {
        return misses.isEmpty();
    }
}
