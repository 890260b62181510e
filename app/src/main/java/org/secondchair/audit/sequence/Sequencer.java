package org.secondchair.audit.sequence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.secondchair.audit.KeptHeads;
import org.secondchair.audit.LogKey;
import org.secondchair.audit.SignedHead;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.audit.tree.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed events their numbers, batch by batch, under a lease that one process holds at a time. The lease row is
 * locked within each batch's transaction and carries an epoch: a holder that was taken for dead and comes back changes
 * nothing.
 *
 * <p>It does not sign on over a contradiction: where the database has fallen behind a head that was kept beside the keys,
 * or names another key, that organization's events wait and the reason is logged.
 */
@Component
class Sequencer {
    static final int BATCH_ROWS = 10_000;
    static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration REFUSED = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final SequenceStore store;
    private final ViewCounter viewCounter;
    private final LogKey key;
    private final KeptHeads kept;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();
    private final Map<UUID, Instant> refusedUntil = new HashMap<>();
    private final Set<UUID> trusted = new HashSet<>();
    private OptionalLong epoch = OptionalLong.empty();

    Sequencer(
            SequenceStore store,
            ViewCounter viewCounter,
            LogKey key,
            KeptHeads kept,
            @Qualifier("worker") PlatformTransactionManager manager,
            Clock clock) {
        this.store = store;
        this.viewCounter = viewCounter;
        this.key = key;
        this.kept = kept;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /** What one call to {@link #step} did. */
    sealed interface Step {
        /** @param full true when more is probably waiting */
        record Numbered(int events, boolean full) implements Step {}

        /** Another process numbers. */
        record NotMine() implements Step {}
    }

    /** Numbers at most one batch: each organization's part in a transaction of its own, so that none can block another. */
    synchronized Step step() {
        if (epoch.isEmpty()) {
            epoch = store.acquire(holder, LEASE);
            trusted.clear();
            if (epoch.isEmpty()) {
                return new Step.NotMine();
            }
        }
        long fence = epoch.getAsLong();
        epoch = OptionalLong.empty(); // stays so if something fails: then everything is looked at anew
        Step step = batch(fence);
        if (step instanceof Step.NotMine) {
            LOG.warn("The log's lease went to another server");
        } else {
            epoch = OptionalLong.of(fence);
        }
        return step;
    }

    private Step batch(long fence) {
        Instant now = clock.instant();
        refusedUntil.values().removeIf(until -> until.isBefore(now));
        List<SequenceStore.Unnumbered> events = new ArrayList<>();
        boolean mine = Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!store.hold(holder, fence, LEASE)) {
                return false;
            }
            viewCounter.count();
            events.addAll(store.unnumbered(BATCH_ROWS, refusedUntil.keySet()));
            return true;
        }));
        Map<UUID, List<SequenceStore.Unnumbered>> byOrganization = new LinkedHashMap<>();
        events.forEach(event -> byOrganization
                .computeIfAbsent(event.organizationId(), _ -> new ArrayList<>())
                .add(event));
        for (Map.Entry<UUID, List<SequenceStore.Unnumbered>> part : byOrganization.entrySet()) {
            mine = mine && number(fence, part.getKey(), part.getValue());
        }
        return mine ? new Step.Numbered(events.size(), events.size() == BATCH_ROWS) : new Step.NotMine();
    }

    /** False when the lease went to another server. */
    private boolean number(long fence, UUID organizationId, List<SequenceStore.Unnumbered> events) {
        List<SignedHead> heads = new ArrayList<>();
        try {
            boolean mine = Boolean.TRUE.equals(transactions.execute(_ -> {
                boolean held = store.hold(holder, fence, LEASE);
                if (held) {
                    grow(organizationId, events).ifPresent(heads::add);
                }
                return held;
            }));
            heads.forEach(kept::keep); // after the commit: what is kept never runs ahead of the database
            return mine;
        } catch (DataIntegrityViolationException e) {
            refuse(
                    organizationId,
                    "somebody else numbered events in it ("
                            + e.getMostSpecificCause().getMessage() + ")");
            return true;
        }
    }

    private Optional<SignedHead> grow(UUID organizationId, List<SequenceStore.Unnumbered> events) {
        Optional<SequenceStore.Tree> tree = store.tree(organizationId);
        Frontier frontier = tree.map(SequenceStore.Tree::frontier).orElseGet(Frontier::new);
        if (contradicted(organizationId, tree, frontier)) {
            return Optional.empty();
        }
        long before = frontier.size();
        List<Hash> leaves =
                events.stream().map(SequenceStore.Unnumbered::leafHash).toList();
        leaves.forEach(frontier::append);
        store.number(events, before);
        Instant at = tree.map(SequenceStore.Tree::headAt)
                .filter(last -> last.isAfter(clock.instant()))
                .orElseGet(clock::instant);
        SignedHead head = key.sign(organizationId, before, frontier.size(), frontier.root(), at);
        store.grown(head, Frontier.packed(leaves), frontier);
        return Optional.of(head);
    }

    private boolean contradicted(UUID organizationId, Optional<SequenceStore.Tree> tree, Frontier frontier) {
        Optional<String> reason = contradiction(organizationId, tree, frontier);
        if (reason.isEmpty()) {
            trusted.add(organizationId);
            return false;
        }
        refuse(organizationId, reason.get());
        return true;
    }

    private void refuse(UUID organizationId, String reason) {
        refusedUntil.put(organizationId, clock.instant().plus(REFUSED));
        LOG.error("The log of organization {} gets no new head: {}", organizationId, reason);
    }

    private Optional<String> contradiction(UUID organizationId, Optional<SequenceStore.Tree> tree, Frontier frontier) {
        if (tree.isPresent() && !tree.get().key().equals(key.fingerprint())) {
            return Optional.of("its last head was signed by another key; put that key back");
        }
        List<SignedHead> heads = kept.of(organizationId);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        SignedHead newest = heads.getLast();
        if (newest.size() > frontier.size()) {
            return Optional.of("the database holds %d events, a head kept beside the keys says %d"
                    .formatted(frontier.size(), newest.size()));
        }
        if (trusted.contains(organizationId)) {
            return Optional.empty(); // compared since this process holds the lease; nobody else grows the tree
        }
        return store.root(organizationId, newest.size())
                        .filter(newest.root()::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the database tells another history than the head kept beside the keys");
    }

    /** Takes over from a server that ended without giving the lease back. */
    synchronized void takeOver() {
        store.endLease();
    }

    /** Lets another process take over at once. */
    synchronized void giveBack() {
        store.giveBack(holder);
        epoch = OptionalLong.empty();
    }
}
