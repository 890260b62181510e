package org.secondchair.review.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.Decisions;
import org.secondchair.review.Review;
import org.secondchair.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * The durable work of an open review: takes up new documents, learns from new decisions, and cuts the next batches from
 * the newest ranking. Decisions coalesce: one ranking serves all that came in since the one before. Only a few batches
 * are cut ahead, so that what is learned reaches the next reviewer soon.
 */
@Component
class RankReview implements JobKind {
    private static final int DOCUMENTS_A_STEP = 500;
    private static final int FEWEST_BATCHES = 8;
    private static final int MOST_BATCHES = 240;
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** When batches are taken nearly as fast as they are cut. */
    private static final Duration HASTE = Duration.ofMillis(60);
    /** When nobody decided anything and enough is cut. */
    private static final Duration REST = Duration.ofSeconds(2);
    /** News alone are no reason to cut more often: a reviewer takes minutes for a batch. */
    private static final Duration BETWEEN_CUTS = Duration.ofSeconds(1);

    private final Reviews reviews;
    private final Batches batches;
    private final Decisions decisions;
    private final Documents documents;
    private final MatterRankings rankings;

    RankReview(Reviews reviews, Batches batches, Decisions decisions, Documents documents, MatterRankings rankings) {
        this.reviews = reviews;
        this.batches = batches;
        this.decisions = decisions;
        this.documents = documents;
        this.rankings = rankings;
    }

    @Override
    public String name() {
        return Reviews.RANK;
    }

    @Override
    public JobStep step(JobRun run) {
        UUID matterId = run.matter();
        Review review = reviews.find(matterId).orElse(null);
        if (review == null) {
            return new JobStep.Failed("The review cannot be seen any more by the person who opened it.");
        }
        if (review.closedAt() != null) {
            rankings.drop(matterId);
            return new JobStep.Done("The review was closed.", run.done());
        }
        MatterRanking ranking = rankings.of(matterId);
        int taken = takeUp(matterId, ranking);
        if (taken == DOCUMENTS_A_STEP && !run.interrupted()) {
            long known = ranking.documents();
            return new JobStep.More(run.place(), "reading documents for the ranking", known, null);
        }
        ranking.learn(decisions.since(matterId, ranking.mark()), review.brief());
        return new JobStep.Later(run.place(), cut(matterId, ranking, review.batchSize()));
    }

    /** Cuts where it is time to, and says when to look again. */
    private Duration cut(UUID matterId, MatterRanking ranking, int batchSize) {
        int wanted = Math.clamp(3L * batches.activeReviewers(matterId), FEWEST_BATCHES, MOST_BATCHES);
        int ready = batches.ready(matterId, Batch.Kind.REVIEW);
        boolean few = ready < wanted / 2;
        if (!few && !ranking.changed()) {
            return REST;
        }
        if (!few && ranking.cutWithin(BETWEEN_CUTS)) {
            return PAUSE;
        }
        MatterRanking.Cut cut = ranking.cut(batches.out(matterId), wanted, batchSize);
        if (cut.asBefore() && cut.batches().size() == ready) {
            return REST; // fewer are left than would be wanted, and they wait already
        }
        int made = batches.recut(matterId, cut.batches(), cut.remaining());
        return made > 0 && ready < wanted / 4 ? HASTE : PAUSE;
    }

    private int takeUp(UUID matterId, MatterRanking ranking) {
        List<Document> fresh = documents.from(matterId, ranking.documents(), DOCUMENTS_A_STEP);
        if (!fresh.isEmpty()) {
            List<Document> unread =
                    fresh.stream().filter(d -> !ranking.knowsText(d.ordinal())).toList();
            Map<UUID, String> texts = documents.texts(matterId, unread);
            ranking.add(fresh, texts);
        }
        return fresh.size();
    }
}
