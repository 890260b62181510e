package org.secondchair.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.review.Coding;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Elusion;
import org.secondchair.review.quality.Interval;
import org.secondchair.review.quality.Intervals;
import org.secondchair.review.quality.Overturns;
import org.secondchair.review.quality.RecallEstimate;
import org.secondchair.review.report.Measure.Missing;

/** How well the coding stands up, from the samples; whatever no sample supports is said to be not measured. */
final class Quality {
    static final double CONFIDENCE = 0.95;
    static final long RECALL_SEED = 20_210;

    private Quality() {}

    /**
     * @param decided documents with a decision
     * @param unseen documents without any decision
     * @param checked first-level answers by answer, without the documents of the elusion's sample while something is
     *     unseen: these stand for the unseen
     */
    static MondayReport.HowWell of(
            Overturns overturns,
            ReportStore.Compared privilege,
            Optional<Elusion> elusion,
            long decided,
            long unseen,
            Map<Coding.Responsive, ReportStore.Checked> checked,
            List<Samples.Sample> samples) {
        Optional<Elusion> current = elusion.filter(found -> found.discarded() - found.sampled() == unseen);
        return new MondayReport.HowWell(
                overturned(overturns),
                overturns.upheldRelevant() + overturns.relevantOverturned() == 0
                        ? Measure.none(Missing.NO_CHECKS)
                        : Measure.of(
                                overturns.ofRelevant(CONFIDENCE),
                                overturns.relevantOverturned(),
                                overturns.upheldRelevant() + overturns.relevantOverturned()),
                overturns.missed() + overturns.upheldNotRelevant() == 0
                        ? Measure.none(Missing.NO_CHECKS)
                        : Measure.of(
                                overturns.ofNotRelevant(CONFIDENCE),
                                overturns.missed(),
                                overturns.missed() + overturns.upheldNotRelevant()),
                privilege.checked() == 0
                        ? Measure.none(Missing.NO_CHECKS)
                        : Measure.of(
                                Intervals.wilson(privilege.overturned(), privilege.checked(), CONFIDENCE),
                                privilege.overturned(),
                                privilege.checked()),
                elusion.map(found -> Measure.of(found.rate(CONFIDENCE), found.relevant(), found.sampled()))
                        .orElseGet(() -> Measure.none(
                                unseen == 0 && decided > 0 ? Missing.NOTHING_UNSEEN : Missing.NO_SAMPLE_OF_THE_UNSEEN)),
                elusion.map(found -> bounds(found.documents(CONFIDENCE))).orElse(null),
                recall(checked, unseen, current.orElse(null)),
                RECALL_SEED,
                unseen,
                samples.stream()
                        .map(sample -> new MondayReport.Sample(
                                sample.kind().name(),
                                sample.size(),
                                sample.decided(),
                                sample.population(),
                                Long.toHexString(sample.seed()),
                                sample.drawnAt()))
                        .toList());
    }

    static Measure overturned(Overturns overturns) {
        return overturns.checked() == 0
                ? Measure.none(Missing.NO_CHECKS)
                : Measure.of(
                        overturns.rate(CONFIDENCE),
                        overturns.relevantOverturned() + overturns.missed(),
                        overturns.checked());
    }

    /**
     * Of all responsive documents, the share that the first level found: documents coded responsive and not responsive by
     * the checked share of each, the unseen by their sample.
     *
     * @param elusion the sample of what is unseen now; null when there is none
     */
    private static Measure recall(
            Map<Coding.Responsive, ReportStore.Checked> checked, long unseen, @Nullable Elusion elusion) {
        ReportStore.Checked found = checked.getOrDefault(Coding.Responsive.RESPONSIVE, ReportStore.Checked.NONE);
        ReportStore.Checked left = checked.getOrDefault(Coding.Responsive.NOT_RESPONSIVE, ReportStore.Checked.NONE);
        if (found.sampled() + left.sampled() == 0) {
            return Measure.none(Missing.NO_CHECKS);
        }
        if (found.sampled() == 0 || (left.sampled() == 0 && left.documents() > 0)) {
            return Measure.none(Missing.ONE_SIDED);
        }
        if (unseen > 0 && elusion == null) {
            return Measure.none(Missing.NO_SAMPLE_OF_THE_UNSEEN);
        }
        List<RecallEstimate.Stratum> discarded = new ArrayList<>();
        discarded.add(stratum(left));
        long n = found.sampled() + left.sampled();
        if (unseen > 0 && elusion != null) {
            discarded.add(new RecallEstimate.Stratum(elusion.discarded(), elusion.sampled(), elusion.relevant()));
            n += elusion.sampled();
        }
        if (found.responsive()
                        + discarded.stream()
                                .mapToLong(RecallEstimate.Stratum::relevant)
                                .sum()
                == 0) {
            return Measure.none(Missing.ONE_SIDED);
        }
        return Measure.of(new RecallEstimate(stratum(found), discarded).recall(CONFIDENCE, RECALL_SEED), 0, n);
    }

    private static RecallEstimate.Stratum stratum(ReportStore.Checked checked) {
        return new RecallEstimate.Stratum(checked.documents(), checked.sampled(), checked.responsive());
    }

    private static MondayReport.Bounds bounds(Interval interval) {
        return new MondayReport.Bounds(interval.estimate(), interval.low(), interval.high());
    }
}
