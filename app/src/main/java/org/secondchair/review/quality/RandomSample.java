package org.secondchair.review.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Simple random samples without replacement, the same for the same population, size and seed: a report states
/// the seed, so that anybody can draw the sample again.
public final class RandomSample {

    private RandomSample() {}

    /// @return in the order drawn; the whole population, shuffled, if it has no more than `size` members
    public static <T> List<T> draw(List<T> population, int size, long seed) {
        List<T> pool = new ArrayList<>(population);
        SplittableRandom random = new SplittableRandom(seed);
        int wanted = Math.min(size, pool.size());
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(pool.size() - i);
            T drawn = pool.get(other);
            pool.set(other, pool.get(i));
            pool.set(i, drawn);
        }
        return List.copyOf(pool.subList(0, wanted));
    }

    /// Draws from each stratum in proportion to its size (largest remainders get the rest).
    public static <K, T> Map<K, List<T>> stratified(Map<K, List<T>> strata, int size, long seed) {
        long total = strata.values().stream().mapToLong(List::size).sum();
        long wanted = Math.min(size, total);
        record Share<K>(K stratum, int whole, double remainder) {}
        List<Share<K>> shares = new ArrayList<>();
        long given = 0;
        for (Map.Entry<K, List<T>> stratum : strata.entrySet()) {
            double exact = total == 0 ? 0 : (double) wanted * stratum.getValue().size() / total;
            shares.add(new Share<>(stratum.getKey(), (int) exact, exact - (int) exact));
            given += (int) exact;
        }
        List<Share<K>> byRemainder = new ArrayList<>(shares);
        byRemainder.sort(Comparator.comparingDouble((Share<K> share) -> -share.remainder));
        List<Share<K>> rounded = byRemainder.subList(0, (int) (wanted - given));
        Map<K, List<T>> drawn = new LinkedHashMap<>();
        int number = 0;
        for (Share<K> share : shares) {
            int count = share.whole + (rounded.contains(share) ? 1 : 0);
            drawn.put(share.stratum, draw(strata.getOrDefault(share.stratum, List.of()), count, seed + number++));
        }
        return drawn;
    }
}
