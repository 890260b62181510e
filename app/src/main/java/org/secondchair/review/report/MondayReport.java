package org.secondchair.review.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;

/**
 * Everything the report says, as one reader may see it, at one moment.
 *
 * @param timeZone IANA name of the matter's, in which days and months are counted
 * @param content null for readers who may not see documents: then the report holds figures alone
 * @param seen null for readers who may not see the record
 * @param cost one for each engagement that was accepted and that the reader may see
 */
public record MondayReport(
        UUID matterId,
        String matter,
        String number,
        String client,
        String timeZone,
        Instant at,
        State state,
        CameIn cameIn,
        Work work,
        HowWell howWell,
        Found found,
        @Nullable Content content,
        Time time,
        List<Cost> cost,
        @Nullable Seen seen,
        Log log) {

    public MondayReport {
        cost = List.copyOf(cost);
    }

    /** Where the matter stands, so that nobody takes a half-done review for a finished one. */
    public enum State {
        NOTHING_IN,
        NOT_OPENED,
        NOT_STARTED,
        UNDER_WAY,
        /** Closed while documents had no answer: they were left unreviewed. */
        CLOSED_EARLY,
        /** Every document has an answer and no question is open. */
        DECIDED
    }

    /**
     * in = processed + excepted + deduplicated + filtered + waiting.
     *
     * @param containers those of the processed items that only held others; all other processed items are documents
     * @param addsUp nothing waits, each exception has its cause, and as many documents are stored as were counted
     */
    public record CameIn(
            long in,
            long processed,
            long containers,
            long documents,
            long excepted,
            long deduplicated,
            long filtered,
            long waiting,
            boolean addsUp,
            Map<String, Long> exceptedByCause,
            List<Source> sources) {
        public CameIn {
            sources = List.copyOf(sources);
        }
    }

    /** One collection. @param by who handed it in */
    public record Source(
            UUID id, String name, String custodian, Instant at, String by, long in, long documents, long excepted) {}

    /**
     * @param open documents without an answer; {@code unsure} ones have been asked about and count as open, too
     * @param reviewers only the reader's own line where {@code everybody} is false
     */
    public record Work(
            long documents,
            long decided,
            long open,
            long unsure,
            long decisions,
            long checks,
            int people,
            int protocolVersion,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            boolean everybody,
            List<Reviewer> reviewers) {
        public Work {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * @param documents decided at the first level, each once
     * @param perHour documents an hour of measured reading; 0 before the first second
     * @param overturned share of this person's checked answers on responsiveness that were overturned
     */
    public record Reviewer(
            UUID personId,
            String name,
            String organization,
            long documents,
            long checks,
            long decisions,
            long seconds,
            double perHour,
            Measure overturned) {}

    /**
     * @param overturned of checked answers on responsiveness
     * @param elusion share of responsive documents among those nobody has seen
     * @param leftBehind documents: estimate and bounds, from the elusion; null when that was not measured
     * @param recall of the first-level coding, corrections by checks not counted
     * @param recallSeed from which its interval was drawn
     */
    public record HowWell(
            Measure overturned,
            Measure ofResponsive,
            Measure ofNotResponsive,
            Measure ofPrivilege,
            Measure elusion,
            @Nullable Bounds leftBehind,
            Measure recall,
            long recallSeed,
            long unseen,
            List<Sample> samples) {
        public HowWell {
            samples = List.copyOf(samples);
        }
    }

    public record Bounds(double estimate, double low, double high) {}

    /** @param seed hexadecimal, with which it can be drawn again */
    public record Sample(String kind, int size, int decided, int population, String seed, Instant drawnAt) {}

    /**
     * @param withheld over all decided documents, like {@code redact}
     * @param custodians responsive documents by custodian, the most first; one document may count for several
     * @param months responsive documents by month in the matter's time zone, in order
     * @param undated responsive documents without a date
     */
    public record Found(
            long responsive,
            long notResponsive,
            long unsure,
            long hot,
            long withheld,
            long redact,
            long responsiveWithheld,
            long responsiveRedact,
            List<Count> issues,
            List<Count> custodians,
            List<Count> months,
            long undated) {
        public Found {
            issues = List.copyOf(issues);
            custodians = List.copyOf(custodians);
            months = List.copyOf(months);
        }
    }

    public record Count(String name, long documents) {}

    /**
     * What the documents themselves say. Privileged ones are silent here.
     *
     * @param moreHot hot documents beyond those listed
     */
    public record Content(List<Hot> hot, long moreHot, List<Digest> digests) {
        public Content {
            hot = List.copyOf(hot);
            digests = List.copyOf(digests);
        }
    }

    /**
     * A hot document.
     *
     * @param label null for a privileged one, of which only the number is told
     */
    public record Hot(
            UUID documentId,
            String number,
            @Nullable String label,
            @Nullable Instant datedAt,
            List<String> custodians,
            List<String> issues,
            List<Passage> summary) {
        public Hot {
            custodians = List.copyOf(custodians);
            issues = List.copyOf(issues);
            summary = List.copyOf(summary);
        }
    }

    /**
     * @param of RESPONSIVE, HOT, or ISSUE with its name in {@code issue}
     * @param read documents whose sentences took part, of {@code documents}
     */
    public record Digest(String of, @Nullable String issue, long read, long documents, List<Passage> passages) {
        public Digest {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A sentence with its place.
     *
     * @param number of the document
     * @param start in UTF-16 units of the document's text, inclusive
     * @param end exclusive
     */
    public record Passage(UUID documentId, String number, int start, int end, String text) {}

    /** @param readingSeconds on documents, as the workbench measured it, over all decisions */
    public record Time(
            @Nullable Instant firstIn,
            @Nullable Instant firstDecision,
            @Nullable Instant lastDecision,
            long readingSeconds) {}

    /**
     * What an engagement costs at the agreed price.
     *
     * @param documents decided by the provider's people under it, each once
     * @param seconds they spent on documents
     * @param amount rounded to the currency's digits
     */
    public record Cost(
            UUID engagementId,
            String title,
            String provider,
            String model,
            String state,
            Instant dueAt,
            String unit,
            Money rate,
            long documents,
            long seconds,
            Money amount) {}

    /** @param documents handed to anybody, each once; {@code viewed} and {@code sentAhead} count every time */
    public record Seen(long documents, long viewed, long sentAhead, List<Viewer> people) {
        public Seen {
            people = List.copyOf(people);
        }
    }

    public record Viewer(
            UUID personId, String name, String organization, long documents, long viewed, long sentAhead) {}

    /**
     * The newest signed head of the reader's organization's log.
     *
     * @param size null with {@code root}, {@code fingerprint} and {@code headAt} while the first event is being numbered
     * @param key fingerprint of the key that signs
     */
    public record Log(
            String organization,
            @Nullable Long size,
            @Nullable String root,
            @Nullable String fingerprint,
            @Nullable Instant headAt,
            String key) {}
}
