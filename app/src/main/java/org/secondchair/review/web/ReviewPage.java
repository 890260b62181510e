package org.secondchair.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.Matter;
import org.secondchair.review.Progress;
import org.secondchair.review.Protocol;
import org.secondchair.review.Review;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Elusion;
import org.secondchair.review.quality.Overturns;
import org.secondchair.ui.LineChart;

/**
 * The control room.
 *
 * @param review null until one is opened; then the form for opening it is shown
 * @param brief what the matter is about, as a first draft for the review's brief
 * @param names of the reviewers
 * @param chart null before the first decision
 * @param checked per reviewer, what second looks showed
 */
public record ReviewPage(
        Matter matter,
        @Nullable Review review,
        @Nullable Protocol protocol,
        String brief,
        Progress progress,
        Map<UUID, String> names,
        @Nullable LineChart chart,
        List<Samples.Sample> samples,
        Map<UUID, Overturns> checked,
        Overturns overall,
        @Nullable Elusion elusion,
        boolean mayManage,
        boolean mayCode,
        boolean mayCheck,
        Map<String, String> problems) {

    public Overturns checkedOf(UUID person) {
        return checked.getOrDefault(person, new Overturns(0, 0, 0, 0));
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "—");
    }

    /** Whether batches are given out. */
    public boolean running() {
        return review != null && review.closedAt() == null;
    }
}
