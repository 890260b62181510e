package org.secondchair.corpus.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.IntakeCounts;
import org.secondchair.jobs.Job;
import org.secondchair.matter.Matter;
import org.secondchair.ui.Progress;
import org.secondchair.ui.Tone;

/**
 * The collections of a matter and what became of them.
 *
 * @param total over all collections
 * @param mayTakeIn whether the visitor may hand files in
 * @param name as it was sent with a form that was refused
 * @param custodian likewise
 * @param problems what was wrong with the form just sent, by field
 */
public record CollectionsPage(
        Matter matter,
        IntakeCounts total,
        List<Row> rows,
        boolean mayTakeIn,
        String name,
        String custodian,
        Map<String, String> problems) {

    /** @param job null until the take-in was submitted */
    public record Row(Collection collection, @Nullable Job job, IntakeCounts counts) {
        public boolean running() {
            return job != null && !job.state().over();
        }

        public boolean paused() {
            return job != null && (job.state() == Job.State.PAUSED || job.pauseAsked());
        }

        public Progress progress() {
            if (job == null) {
                return new Progress("", Tone.NEUTRAL, 0, 0, 0, 0);
            }
            Tone tone = switch (job.state()) {
                case DONE -> Tone.GOOD;
                case FAILED -> Tone.BAD;
                case PAUSED, CANCELLED -> Tone.WARN;
                case WAITING, RUNNING -> Tone.NEUTRAL;
            };
            Long total = job.total();
            return new Progress(
                    job.stage(),
                    tone,
                    job.done(),
                    total == null ? 0 : total,
                    job.state() == Job.State.RUNNING ? job.ratePerSecond().orElse(0.0) : 0,
                    counts.excepted());
        }
    }

    public boolean running() {
        return rows.stream().anyMatch(Row::running);
    }
}
