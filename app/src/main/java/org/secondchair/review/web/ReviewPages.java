package org.secondchair.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.People;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.Progress;
import org.secondchair.review.ProgressReports;
import org.secondchair.review.Protocol;
import org.secondchair.review.Reviews;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Overturns;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.LineChart;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReviewPages {
    private final Reviews reviews;
    private final ProgressReports progress;
    private final Samples samples;
    private final Matters matters;
    private final People people;
    private final Access access;
    private final Once once;

    ReviewPages(
            Reviews reviews,
            ProgressReports progress,
            Samples samples,
            Matters matters,
            People people,
            Access access,
            Once once) {
        this.reviews = reviews;
        this.progress = progress;
        this.samples = samples;
        this.matters = matters;
        this.people = people;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/matters/{matterId}/review")
    @Requires(Permission.SEE_DOCUMENTS)
    View room(@PathVariable UUID matterId) {
        return View.page("review/room", page(matterId, Map.of())).part("review/roomLive");
    }

    @PostMapping("/matters/{matterId}/review")
    @Requires(Permission.MANAGE_REVIEW)
    View open(
            @PathVariable UUID matterId,
            @RequestParam("_key") String key,
            @RequestParam String brief,
            @RequestParam(defaultValue = "25") int batchSize,
            @RequestParam String instructions,
            @RequestParam(defaultValue = "") String issues) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (brief.isBlank()) {
            problems.put("brief", "review.open.brief.missing");
        }
        if (instructions.isBlank()) {
            problems.put("instructions", "review.open.instructions.missing");
        }
        if (batchSize < 1 || batchSize > 500) {
            problems.put("batchSize", "review.open.batchSize.wrong");
        }
        if (lines(issues).size() > 9) {
            problems.put("issues", "review.open.issues.many");
        }
        if (!problems.isEmpty()) {
            return View.page("review/room", page(matterId, problems)).status(422);
        }
        once.once(key, Boolean.class, () -> {
            reviews.open(matterId, brief, batchSize, instructions, lines(issues));
            return true;
        });
        return View.redirect("/matters/" + matterId + "/review").telling(Flash.done("review.opened"));
    }

    @PostMapping("/matters/{matterId}/review/samples")
    @Requires(Permission.CHECK_CODING)
    View draw(
            @PathVariable UUID matterId,
            @RequestParam("_key") String key,
            @RequestParam String kind,
            @RequestParam(defaultValue = "0") int size) {
        String room = "/matters/" + matterId + "/review";
        if (size < 1 || size > 20_000) {
            return View.redirect(room).telling(Flash.failed("review.sample.size"));
        }
        boolean checking = kind.equals("QC");
        boolean drawn = once.once(
                key,
                Boolean.class,
                () -> (checking ? samples.drawForChecking(matterId, size) : samples.drawFromUnseen(matterId, size))
                        .isPresent());
        return View.redirect(room)
                .telling(drawn ? Flash.done("review.sample.drawn") : Flash.warning("review.sample.nothing"));
    }

    @GetMapping("/matters/{matterId}/review/protocol")
    @Requires(Permission.SEE_DOCUMENTS)
    View protocol(@PathVariable UUID matterId) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<Protocol> versions = reviews.protocols(matterId);
        Map<UUID, String> names =
                people.names(versions.stream().map(Protocol::publishedBy).toList());
        return View.page(
                "review/protocol",
                new ProtocolPage(matter, versions, names, access.may(Permission.EDIT_PROTOCOL, matterId)));
    }

    @PostMapping("/matters/{matterId}/review/protocol")
    @Requires(Permission.EDIT_PROTOCOL)
    View publish(
            @PathVariable UUID matterId,
            @RequestParam("_key") String key,
            @RequestParam String instructions,
            @RequestParam(defaultValue = "") String issues) {
        String back = "/matters/" + matterId + "/review/protocol";
        if (reviews.find(matterId).isEmpty()) {
            throw Refusal.missing();
        }
        if (instructions.isBlank() || lines(issues).size() > 9) {
            return View.redirect(back).telling(Flash.failed("review.protocol.refused"));
        }
        int version = once.once(
                key,
                Integer.class,
                () -> reviews.publish(matterId, instructions, lines(issues)).version());
        return View.redirect(back).telling(Flash.done("review.protocol.published", String.valueOf(version)));
    }

    private ReviewPage page(UUID matterId, Map<String, String> problems) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Progress now = progress.of(matterId);
        Map<UUID, Overturns> checked = new LinkedHashMap<>();
        samples.checked(matterId).forEach(one -> checked.put(one.reviewerId(), one.overturns()));
        return new ReviewPage(
                matter,
                reviews.find(matterId).orElse(null),
                reviews.protocol(matterId).orElse(null),
                matters.brief(matterId).orElse(""),
                now,
                people.names(now.reviewers().stream()
                        .map(Progress.Reviewer::personId)
                        .toList()),
                chart(now),
                samples.of(matterId),
                checked,
                samples.overall(matterId),
                samples.elusion(matterId).orElse(null),
                access.may(Permission.MANAGE_REVIEW, matterId),
                access.may(Permission.CODE_DOCUMENTS, matterId),
                access.may(Permission.CHECK_CODING, matterId),
                problems);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** How many responsive documents were found, by how many were decided: it bends when little is left to find. */
    static @Nullable LineChart chart(Progress progress) {
        if (progress.curve().size() < 2) {
            return null;
        }
        List<LineChart.Point> found = new ArrayList<>();
        found.add(LineChart.Point.of(0, 0));
        progress.curve().forEach(point -> found.add(LineChart.Point.of(point.decided(), point.responsive())));
        double top = Math.max(1, progress.responsive());
        return new LineChart(
                "Responsive documents found",
                "Documents decided",
                List.of(new LineChart.Series("responsive", false, found)),
                top,
                List.of(new LineChart.Tick(top, String.valueOf((int) top))),
                List.of(
                        new LineChart.Tick(0, "0"),
                        new LineChart.Tick(progress.decided(), String.valueOf(progress.decided()))),
                x -> String.valueOf((int) x),
                y -> String.valueOf((int) y),
                null);
    }
}
