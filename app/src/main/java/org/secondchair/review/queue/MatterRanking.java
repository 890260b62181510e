package org.secondchair.review.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.corpus.Document;
import org.secondchair.review.Batch;
import org.secondchair.review.Coding;
import org.secondchair.review.Decisions;
import org.secondchair.review.WhyHere;
import org.secondchair.review.ranking.Decision;
import org.secondchair.review.ranking.FeatureStore;
import org.secondchair.review.ranking.Ranker;
import org.secondchair.review.ranking.Reason;
import org.secondchair.review.ranking.Recipe;

/**
 * The ranking of one matter, as this process knows it: features on disk, who stands with whom, the model, and up to
 * which decision it learned. All of it can be made again from documents and decisions.
 */
final class MatterRanking implements AutoCloseable {
    private final FeatureStore features;
    private final Ranker ranker;
    private final Roll roll = new Roll();
    private final BitSet decided = new BitSet();
    private String mark = "0";
    private boolean begun;
    private boolean changed = true;
    private long cutAt;
    private Cut last = new Cut(List.of(), -1, false);

    MatterRanking(Path folder, UUID matterId) {
        features = FeatureStore.open(folder);
        ranker = new Ranker(Recipe.STANDARD, matterId.getMostSignificantBits());
    }

    synchronized int documents() {
        return roll.size();
    }

    boolean knowsText(int ordinal) {
        return features.contains(ordinal);
    }

    /** Takes up documents in the order of their ordinals; texts are needed for those without features only. */
    synchronized void add(List<Document> documents, Map<UUID, String> texts) {
        for (Document document : documents) {
            if (!features.contains(document.ordinal())) {
                features.append(document.ordinal(), words(document, texts.getOrDefault(document.id(), "")));
            }
            roll.add(document);
        }
        changed = true;
    }

    /** What the model reads of a document: names and subjects count as words of the text. */
    static String words(Document document, String text) {
        StringBuilder words = new StringBuilder(text.length() + 200);
        words.append(document.label()).append('\n');
        if (document.from() != null) {
            words.append(document.from()).append('\n');
        }
        document.to().forEach(one -> words.append(one).append('\n'));
        return words.append(text).toString();
    }

    synchronized String mark() {
        return mark;
    }

    synchronized void learn(Decisions.News news, String brief) {
        if (features.rebuildDue()) {
            features.rebuild();
            changed = true;
            begun = false;
        }
        if (!begun && roll.size() > 0) {
            ranker.begin(features.rows(), brief);
            begun = true;
        }
        Map<Integer, Decision> latest = new LinkedHashMap<>();
        for (Decisions.Decision decision : news.decisions()) {
            if (decision.ordinal() >= roll.size()) {
                return; // its document was not taken up yet; the mark stays, and the decision comes again
            }
            latest.put(decision.ordinal(), new Decision(decision.ordinal(), answer(decision.coding())));
        }
        if (!latest.isEmpty()) {
            latest.keySet().forEach(decided::set);
            ranker.learn(features.rows(), latest.values());
            changed = true;
        }
        mark = news.mark();
    }

    private static Decision.Answer answer(Coding coding) {
        return switch (coding.responsive()) {
            case RESPONSIVE -> Decision.Answer.RELEVANT;
            case NOT_RESPONSIVE -> Decision.Answer.NOT_RELEVANT;
            case UNSURE -> Decision.Answer.WITHDRAWN;
        };
    }

    synchronized boolean changed() {
        return changed;
    }

    /** Whether batches were cut in the time just past. */
    synchronized boolean cutWithin(Duration time) {
        return last.remaining() >= 0 && System.nanoTime() - cutAt < time.toNanos();
    }

    /**
     * What {@link #cut} came to.
     *
     * @param asBefore the same batches as the time before
     */
    record Cut(List<List<Batch.Place>> batches, int remaining, boolean asBefore) {}

    synchronized Cut cut(List<Integer> inHands, int batches, int batchSize) {
        BitSet taken = (BitSet) decided.clone();
        inHands.forEach(taken::set);
        int remaining = roll.size() - taken.cardinality();
        List<List<Batch.Place>> cut = List.of();
        if (remaining > 0) {
            int enough = Math.min(remaining, 3 * batches * batchSize + 100);
            int[] ranked = ranker.rank(features.rows(), taken, enough).documents();
            cut = roll.cut(ranked, taken, batches, batchSize);
        }
        changed = false;
        cutAt = System.nanoTime();
        last = new Cut(
                cut, remaining, last.remaining() == remaining && last.batches().equals(cut));
        return last;
    }

    List<WhyHere.Reason> reasons(String text, int limit) {
        List<WhyHere.Reason> reasons = new ArrayList<>();
        for (Reason reason : ranker.explain(features.rows(), text, limit)) {
            reasons.add(new WhyHere.Reason(reason.term(), reason.share()));
        }
        return reasons;
    }

    @Override
    public void close() {
        features.close();
    }
}
