package org.secondchair.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.jobs.Jobs;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens reviews and publishes the protocol in force. */
@Component
public class Reviews {
    /** Name of the durable work that ranks and cuts batches as long as a review is open. */
    public static final String RANK = "review-rank";

    private final ReviewStore store;
    private final BatchStore batches;
    private final Jobs jobs;
    private final Transactions transactions;
    private final ReviewLog log;
    private final ApplicationEventPublisher publisher;

    Reviews(
            ReviewStore store,
            BatchStore batches,
            Jobs jobs,
            Transactions transactions,
            ReviewLog log,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.batches = batches;
        this.jobs = jobs;
        this.log = log;
        this.transactions = transactions;
        this.publisher = publisher;
    }

    /** Opens the review of a matter with the first version of its protocol; where one is open already, nothing changes. */
    public Review open(UUID matterId, String brief, int batchSize, String instructions, List<String> issues) {
        return transactions.write(() -> {
            Optional<Review> existing = store.find(matterId);
            if (existing.isPresent()) {
                return existing.get();
            }
            store.insert(matterId, brief.strip(), batchSize, Acting.current().personId());
            log.tell(log.about(matterId, "opened", matterId).with("batch-size", batchSize));
            publish(matterId, instructions, issues);
            store.setJob(matterId, jobs.submit(RANK, matterId, "0"));
            return store.find(matterId).orElseThrow();
        });
    }

    public Optional<Review> find(UUID matterId) {
        return transactions.read(() -> store.find(matterId));
    }

    /** Ends the review: batches in hands are taken back, none is given out any more; what was decided stays. */
    public boolean close(UUID matterId) {
        return transactions.write(() -> {
            boolean closed = store.close(matterId);
            if (closed) {
                batches.takeBack(matterId);
                publisher.publishEvent(new ReviewClosed(matterId));
                log.tell(log.about(matterId, "closed", matterId));
            }
            return closed;
        });
    }

    /** Publishes the next version; decisions from now on carry its number. */
    public Protocol publish(UUID matterId, String instructions, List<String> issues) {
        List<String> plain = issues.stream()
                .map(String::strip)
                .filter(i -> !i.isEmpty())
                .distinct()
                .toList();
        if (plain.size() > 9) {
            throw new IllegalArgumentException("a protocol has at most nine issues");
        }
        return transactions.write(() -> {
            store.insertProtocol(
                    matterId, instructions.strip(), plain, Acting.current().personId());
            Protocol protocol = store.protocol(matterId).orElseThrow();
            log.tell(log.about(matterId, "protocol-published", matterId)
                    .with("version", protocol.version())
                    .with("issues", protocol.issues()));
            return protocol;
        });
    }

    /** The version in force. */
    public Optional<Protocol> protocol(UUID matterId) {
        return transactions.read(() -> store.protocol(matterId));
    }

    /** All versions, the newest first. */
    public List<Protocol> protocols(UUID matterId) {
        return transactions.read(() -> store.protocols(matterId));
    }
}
