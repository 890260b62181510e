package org.secondchair.review;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.corpus.Documents;
import org.secondchair.kernel.Ids;
import org.secondchair.review.quality.Elusion;
import org.secondchair.review.quality.Overturns;
import org.secondchair.review.quality.RandomSample;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * Random samples: of what was coded, to be checked by somebody else; of what nobody has seen, to estimate what is left
 * behind. The seed and the population are kept, so that a sample can be drawn again.
 */
@Component
public class Samples {
    private static final int BATCH = 25;
    private static final SecureRandom SEEDS = new SecureRandom();

    /** A drawn sample and how far it got. */
    public record Sample(
            UUID id, Batch.Kind kind, long seed, int population, int size, int decided, java.time.Instant drawnAt) {}

    /** What checking a reviewer's coding showed. */
    public record Checked(UUID reviewerId, Overturns overturns) {}

    private final SampleStore store;
    private final CuttingStore batches;
    private final Documents documents;
    private final Transactions transactions;
    private final ReviewLog log;

    Samples(SampleStore store, CuttingStore batches, Documents documents, Transactions transactions, ReviewLog log) {
        this.store = store;
        this.batches = batches;
        this.documents = documents;
        this.transactions = transactions;
        this.log = log;
    }

    /** Draws documents with a first-level coding that nobody checked; each goes to somebody other than its coder. */
    public Optional<Sample> drawForChecking(UUID matterId, int size) {
        return transactions.write(() -> {
            List<SampleStore.Coded> population = store.unchecked(matterId);
            long seed = SEEDS.nextLong();
            List<SampleStore.Coded> drawn = RandomSample.draw(population, Math.min(size, population.size()), seed);
            if (drawn.isEmpty()) {
                return Optional.empty();
            }
            UUID id = Ids.next();
            keep(id, matterId, Batch.Kind.QC, seed, population.size(), drawn.size());
            Map<UUID, List<Batch.Place>> byCoder = new LinkedHashMap<>();
            drawn.forEach(c -> byCoder.computeIfAbsent(c.firstBy(), _ -> new ArrayList<>())
                    .add(new Batch.Place(c.documentId(), c.ordinal(), false)));
            byCoder.forEach((coder, places) -> cut(matterId, Batch.Kind.QC, id, coder, places));
            return store.find(matterId, id);
        });
    }

    /** Draws documents without any decision that lie in nobody's hands. */
    public Optional<Sample> drawFromUnseen(UUID matterId, int size) {
        return transactions.write(() -> {
            List<Batch.Place> population = unseen(matterId);
            long seed = SEEDS.nextLong();
            List<Batch.Place> drawn = RandomSample.draw(population, Math.min(size, population.size()), seed);
            if (drawn.isEmpty()) {
                return Optional.empty();
            }
            UUID id = Ids.next();
            keep(id, matterId, Batch.Kind.ELUSION, seed, population.size(), drawn.size());
            cut(matterId, Batch.Kind.ELUSION, id, null, drawn);
            return store.find(matterId, id);
        });
    }

    private void keep(UUID id, UUID matterId, Batch.Kind kind, long seed, int population, int size) {
        store.insert(
                id, matterId, kind, seed, population, size, Acting.current().personId());
        log.tell(log.about(matterId, "sample-drawn", id)
                .with("kind", kind.name())
                .with("seed", seed)
                .with("population", population)
                .with("size", size));
    }

    /** In the order of ordinals, so that the same seed draws the same documents. */
    private List<Batch.Place> unseen(UUID matterId) {
        Set<Integer> seen = store.seen(matterId);
        List<Batch.Place> unseen = new ArrayList<>();
        List<Documents.Numbered> page;
        int from = 0;
        do {
            page = documents.numbered(matterId, from, 20_000);
            for (Documents.Numbered document : page) {
                if (!seen.contains(document.ordinal())) {
                    unseen.add(new Batch.Place(document.id(), document.ordinal(), false));
                }
                from = document.ordinal() + 1;
            }
        } while (!page.isEmpty());
        return unseen;
    }

    private void cut(
            UUID matterId,
            Batch.Kind kind,
            UUID sampleId,
            @org.jspecify.annotations.Nullable UUID coder,
            List<Batch.Place> places) {
        int number = batches.nextNumber(matterId);
        for (int from = 0; from < places.size(); from += BATCH) {
            batches.insert(
                    matterId,
                    kind,
                    number++,
                    from,
                    sampleId,
                    coder,
                    places.subList(from, Math.min(places.size(), from + BATCH)));
        }
    }

    /** The newest first; at most 100. */
    public List<Sample> of(UUID matterId) {
        return transactions.read(() -> store.of(matterId));
    }

    /** Per reviewer, over all checks of their first-level coding. */
    public List<Checked> checked(UUID matterId) {
        return transactions.read(() -> store.checked(matterId));
    }

    /** All reviewers together. */
    public Overturns overall(UUID matterId) {
        long upheld = 0;
        long overturned = 0;
        long missed = 0;
        long upheldNot = 0;
        for (Checked one : checked(matterId)) {
            upheld += one.overturns().upheldRelevant();
            overturned += one.overturns().relevantOverturned();
            missed += one.overturns().missed();
            upheldNot += one.overturns().upheldNotRelevant();
        }
        return new Overturns(upheld, overturned, missed, upheldNot);
    }

    /** From the newest sample of unseen documents, once it is wholly decided. */
    public Optional<Elusion> elusion(UUID matterId) {
        return transactions.read(() -> store.elusion(matterId));
    }
}
