package org.secondchair.staffing.team;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who could sit where. Of all options only those remain that an optimal team may need.
 *
 * <p>Option a beats option b of the same role when whoever has b in a team and a's person outside it may put a in b's
 * place without bending a requirement and without a worse result. Beating is a strict partial order (ties go to the
 * earlier option), so replacing goes on until everybody who beats a member is a member. Hence some optimal team holds
 * with each member all who beat that member: an option that is beaten by as many as there are seats is in no such
 * team, and of any other it may be demanded that those who beat it are in.
 *
 * <p>Whatever is added to a model beside the requirements must keep that exchange allowed.
 */
final class Options {
    /** Which exchanges count as no worse. */
    enum Exchange {
        /** No higher cost. */
        BY_COST,
        /** No higher cost; at the same cost no lower fit; at the same fit the same site. */
        BY_COST_THEN_FIT,
        /** Neither higher cost nor lower fit, because fit may be bought. */
        BY_COST_AND_FIT
    }

    /**
     * @param merits per requirement, then one per team to keep apart from
     * @param beatenBy people who would be better in this seat, in whatever seat they are; the nearest last
     */
    record Option(int candidate, String role, long rate, int fit, String site, int[] merits, List<Integer> beatenBy) {
        Option beatenBy(List<Integer> others) {
            return new Option(candidate, role, rate, fit, site, merits, others);
        }
    }

    /** How many of those that beat an option are remembered: they are beaten in turn by the others. */
    private static final int REMEMBERED = 3;

    private final TeamRequest request;
    private final List<Candidate> pool;
    private final int apart;
    private final List<Option> all;
    private final List<Option> kept = new ArrayList<>();

    /**
     * @param strict leaves out who misses what is asked of each member
     * @param apart teams that the new one must differ from; who is in them counts as worth less
     */
    Options(List<Candidate> pool, TeamRequest request, boolean strict, Exchange exchange, List<Set<UUID>> apart) {
        this.pool = List.copyOf(pool);
        this.request = request;
        this.apart = apart.size();
        this.all = new ArrayList<>();
        Set<String> roles = request.seats().keySet();
        Map<String, List<Option>> byRole = new HashMap<>();
        Merits merits = new Merits();
        int width = request.requirements().size() + apart.size();
        for (int index = 0; index < pool.size(); index++) {
            Candidate candidate = pool.get(index);
            if (!candidate.hourlyRate().currency().equals(request.currency())) {
                throw new IllegalArgumentException(
                        "the rate of " + candidate.id() + " is not in " + request.currency());
            }
            if (request.excluded().contains(candidate.id())) {
                continue;
            }
            for (String role : roles) {
                if (candidate.roles().contains(role)) {
                    int[] row = row(merits, candidate, role, apart, width);
                    if (!strict || passes(row)) {
                        byRole.computeIfAbsent(role, _ -> new ArrayList<>())
                                .add(new Option(
                                        index,
                                        role,
                                        candidate.rateMinor(),
                                        candidate.fit(),
                                        candidate.site(),
                                        row,
                                        new ArrayList<>()));
                    }
                }
            }
        }
        boolean sitesCount = request.requirements().stream()
                .anyMatch(one ->
                        one instanceof Requirement.FewSites || (!strict && one instanceof Requirement.FromSites));
        for (String role : roles) {
            reduce(byRole.getOrDefault(role, new ArrayList<>()), exchange, sitesCount);
        }
    }

    private Options(Options whole) {
        this.pool = whole.pool;
        this.request = whole.request;
        this.apart = whole.apart;
        this.all = whole.all;
    }

    /**
     * Only these of the kept options, because no team that still matters holds another. What is beaten by somebody of
     * whom nothing is left is not needed either.
     */
    Options narrowed(BitSet positions) {
        Options narrowed = new Options(this);
        Set<Integer> people = positions.stream()
                .mapToObj(position -> kept.get(position).candidate())
                .collect(Collectors.toSet());
        positions.stream()
                .mapToObj(kept::get)
                .filter(option -> people.containsAll(option.beatenBy()))
                .forEach(narrowed.kept::add);
        return narrowed;
    }

    /** Only these of the kept options, to find some team among them, not necessarily the best. */
    Options few(BitSet positions) {
        Options few = new Options(this);
        positions.stream().forEach(position -> few.kept.add(kept.get(position).beatenBy(List.of())));
        return few;
    }

    private int[] row(Merits merits, Candidate candidate, String role, List<Set<UUID>> apart, int width) {
        int[] row = new int[width];
        int column = 0;
        for (Requirement requirement : request.requirements()) {
            row[column++] = merits.of(requirement, candidate, role);
        }
        for (Set<UUID> team : apart) {
            row[column++] = team.contains(candidate.id()) ? 0 : 1;
        }
        return row;
    }

    private boolean passes(int[] row) {
        for (int i = 0; i < request.requirements().size(); i++) {
            if (row[i] < Merits.threshold(request.requirements().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void reduce(List<Option> options, Exchange exchange, boolean sitesCount) {
        int seats = request.size();
        options.sort(Comparator.comparingLong(Option::rate)
                .thenComparing(Comparator.comparingInt(Option::fit).reversed())
                .thenComparingInt(Option::candidate));
        all.addAll(options);
        int first = kept.size();
        for (Option option : options) {
            int beaten = 0;
            for (int i = first; i < kept.size() && beaten < seats; i++) {
                if (beats(kept.get(i), option, exchange, sitesCount)) {
                    beaten++;
                    option.beatenBy().add(kept.get(i).candidate());
                }
            }
            if (beaten < seats) {
                List<Integer> by = option.beatenBy();
                by.subList(0, Math.max(0, by.size() - REMEMBERED)).clear();
                kept.add(option);
            }
        }
    }

    /** Whether the option that is sorted earlier beats the other. */
    private static boolean beats(Option earlier, Option later, Exchange exchange, boolean sitesCount) {
        boolean sameSite = earlier.site.equals(later.site);
        if (sitesCount && !sameSite) {
            return false;
        }
        for (int i = 0; i < earlier.merits.length; i++) {
            if (earlier.merits[i] < later.merits[i]) {
                return false;
            }
        }
        return switch (exchange) {
            case BY_COST -> true;
            case BY_COST_THEN_FIT -> earlier.rate < later.rate || earlier.fit > later.fit || sameSite;
            case BY_COST_AND_FIT -> earlier.fit > later.fit || (earlier.fit == later.fit && sameSite);
        };
    }

    TeamRequest request() {
        return request;
    }

    Candidate candidate(Option option) {
        return pool.get(option.candidate());
    }

    /** How many teams to keep apart from. */
    int apart() {
        return apart;
    }

    /** Those that an optimal team may need. */
    List<Option> kept() {
        return kept;
    }

    /** Everybody who could sit somewhere. */
    List<Option> all() {
        return all;
    }
}
