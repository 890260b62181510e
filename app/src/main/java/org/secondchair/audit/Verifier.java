package org.secondchair.audit;

import static org.secondchair.audit.Finding.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.audit.tree.Hash;

/**
 * Checks one log from its first event to its last in one pass and little memory. It is told, in this order, every batch
 * (ascending), each followed by the events of that batch (ascending by number), then what was numbered beyond the last
 * head, then the counted views; {@link #finish} gives the verdict. It needs no database.
 */
final class Verifier implements LogSink {
    static final String ERASURE = "audit.payload-erased";
    private static final int MOST_FINDINGS = 500;
    /** How long a business transaction may take between an event's time and its commit, and how far clocks may differ. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final UUID organizationId;
    private final LogPublicKey trusted;
    private final Anchors anchors;
    private final boolean excerpt;
    private final List<Finding> findings = new ArrayList<>();
    private final Frontier frontier = new Frontier();
    private final Map<UUID, Long> withoutPayload = new HashMap<>();
    private final Set<UUID> erasedOnRecord = new HashSet<>();
    private final CountedViews views = new CountedViews();
    private boolean rootsAgree = true;
    private int nextAnchor;
    private @Nullable Batch batch;
    private Instant headBefore = Instant.MIN;
    private long gapFrom;
    private long expected;
    private long events;
    private long withheld;

    /** @param excerpt true where events may be left out: a scope's part of a log */
    Verifier(UUID organizationId, LogPublicKey trusted, Anchors anchors, boolean excerpt) {
        this.organizationId = organizationId;
        this.trusted = trusted;
        this.anchors = anchors;
        this.excerpt = excerpt;
    }

    @Override
    public void batch(Batch next) {
        closeBatch();
        headBefore = batch == null ? Instant.MIN : batch.head().at();
        batch = next;
        SignedHead head = next.head();
        checkSignature(head);
        gapFrom = frontier.size();
        if (head.previousSize() != frontier.size()) {
            rootsAgree = false;
            find(new Finding(
                    Kind.HEAD_MISSING,
                    frontier.size(),
                    Math.max(frontier.size(), head.previousSize() - 1),
                    "the head that covers the events from %d on is missing".formatted(frontier.size())));
        }
        if (!next.whole()) {
            rootsAgree = false;
            find(headFinding(head, "the leaves of the head at %d are not all there".formatted(head.size())));
        }
        for (int i = 0; i < next.count(); i++) {
            append(Hash.at(next.leaves(), i));
        }
        if (rootsAgree && !frontier.root().equals(head.root())) {
            rootsAgree = false; // from here on every root differs: telling it once is enough
            find(headFinding(head, "the events' hashes do not lead to the root signed at %d".formatted(head.size())));
        }
        expected = head.previousSize();
    }

    private void append(Hash leaf) {
        long index = frontier.size();
        if (index < anchors.leaves().size()
                && !anchors.leaves().get((int) index).equals(leaf)) {
            find(Finding.at(Kind.FORKED, index, "event %d differs from the export kept elsewhere".formatted(index)));
        }
        frontier.append(leaf);
        while (nextAnchor < anchors.heads().size()
                && anchors.heads().get(nextAnchor).size() == frontier.size()) {
            if (!anchors.heads().get(nextAnchor).root().equals(frontier.root())) {
                long agreed = nextAnchor == 0
                        ? 0
                        : anchors.heads().get(nextAnchor - 1).size();
                find(new Finding(
                        Kind.FORKED,
                        agreed,
                        frontier.size() - 1,
                        "the first %d events are not those of the head kept elsewhere; they still agreed at %d"
                                .formatted(frontier.size(), agreed)));
                nextAnchor = anchors.heads().size();
            } else {
                nextAnchor++;
            }
        }
    }

    private void checkSignature(SignedHead head) {
        if (!head.key().equals(trusted.fingerprint())) {
            find(new Finding(
                    Kind.FOREIGN_KEY,
                    head.previousSize(),
                    head.size() - 1,
                    "the head at %d is signed by key %s, not by %s"
                            .formatted(head.size(), shortened(head.key()), shortened(trusted.fingerprint()))));
        } else if (!head.organizationId().equals(organizationId) || !trusted.signed(head)) {
            find(headFinding(head, "the signature of the head at %d does not fit it".formatted(head.size())));
        } else if (head.at().isBefore(headBefore)) {
            find(headFinding(head, "the head at %d is older than the one before".formatted(head.size())));
        }
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(16, fingerprint.length()));
    }

    @Override
    public void event(long index, Hash storedLeaf, RecordedEvent event) {
        Batch covering = batch;
        if (covering == null || index >= covering.head().size()) {
            closeBatch();
            find(Finding.at(Kind.UNCOVERED, index, "event %d stands in the log under no head".formatted(index)));
            return;
        }
        if (index >= gapFrom && index < covering.head().previousSize()) {
            return; // belongs to a missing head, which has been told
        }
        if (index < expected) {
            find(Finding.at(Kind.DUPLICATED, index, "there is more than one event %d".formatted(index)));
            return;
        }
        missingUpTo(index);
        expected = index + 1;
        events++;
        String difference = difference(covering, index, storedLeaf, event);
        if (difference != null) {
            find(Finding.at(Kind.ALTERED, index, "event %d: %s".formatted(index, difference)));
            return;
        }
        checkTime(covering.head(), index, event.at());
        takeNote(index, event);
    }

    private @Nullable String difference(Batch covering, long index, Hash storedLeaf, RecordedEvent event) {
        Payload payload = event.payload();
        Hash leaf = event.leafHash();
        if (payload != null && !payload.hash().equals(event.payloadHash())) {
            return "its payload is not the one that was recorded";
        }
        if (!event.organizationId().equals(organizationId)) {
            return "it belongs to the log of another organization";
        }
        if (index - covering.head().previousSize() >= covering.count()) {
            return null; // the incomplete batch has been told already
        }
        if (!leaf.equals(covering.leaf(index))) {
            return leaf.equals(storedLeaf)
                    ? "it was replaced together with its hash; the signed tree holds another one"
                    : "it is not what its hash was made of";
        }
        return leaf.equals(storedLeaf) ? null : "its stored hash was changed";
    }

    private void checkTime(SignedHead head, long index, Instant at) {
        if (at.isAfter(head.at().plus(SLACK)) || (headBefore != Instant.MIN && at.isBefore(headBefore.minus(SLACK)))) {
            find(Finding.at(
                    Kind.MISTIMED,
                    index,
                    "event %d says %s, but was recorded between %s and %s"
                            .formatted(index, at, headBefore == Instant.MIN ? "the start" : headBefore, head.at())));
        }
    }

    private void takeNote(long index, RecordedEvent event) {
        if (event.payload() == null) {
            withoutPayload.put(event.id(), index);
        }
        if (event.type().equals(ERASURE)) {
            erasedOnRecord.addAll(event.subjects());
        }
        views.expect(index, event);
    }

    /** A view that was counted in that batch; views come after all events, ordered by batch and id. */
    @Override
    public void view(UUID batchId, View view) {
        views.view(batchId, view);
    }

    private void missingUpTo(long index) {
        if (index == expected) {
            return;
        }
        if (excerpt) {
            withheld += index - expected;
            for (long left = expected; left < index; left++) {
                if (anchors.told().contains(left)) {
                    find(Finding.at(
                            Kind.MISSING,
                            left,
                            "event %d stands in the export kept elsewhere and was left out of this one"
                                    .formatted(left)));
                }
            }
        } else {
            find(new Finding(
                    Kind.MISSING,
                    expected,
                    index - 1,
                    index - expected == 1
                            ? "event %d is missing".formatted(expected)
                            : "events %d to %d are missing".formatted(expected, index - 1)));
        }
    }

    private void closeBatch() {
        if (batch != null && expected < batch.head().size()) {
            missingUpTo(batch.head().size());
            expected = batch.head().size();
        }
    }

    Verification finish() {
        closeBatch();
        if (frontier.size() < anchors.size()) {
            find(new Finding(
                    Kind.TRUNCATED,
                    frontier.size(),
                    anchors.size() - 1,
                    "the log ends after %d events; %d are known from a copy kept elsewhere"
                            .formatted(frontier.size(), anchors.size())));
        }
        withoutPayload.forEach((id, index) -> {
            if (!erasedOnRecord.contains(id)) {
                find(Finding.at(
                        Kind.ERASED_SILENTLY,
                        index,
                        "the payload of event %d is gone, and no event tells of its erasure".formatted(index)));
            }
        });
        views.finish().forEach(this::find);
        if (findings.isEmpty()) {
            Optional<SignedHead> head = Optional.ofNullable(batch).map(Batch::head);
            return new Verification.Sound(organizationId, events, withoutPayload.size(), withheld, head);
        }
        return new Verification.Tampered(organizationId, events, findings);
    }

    private static Finding headFinding(SignedHead head, String explanation) {
        return new Finding(Kind.HEAD_ALTERED, head.previousSize(), head.size() - 1, explanation);
    }

    private void find(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
