package org.secondchair.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What checking a whole log found. */
public sealed interface Verification {
    UUID organizationId();

    /** Numbered events that were looked at. */
    long events();

    /**
     * Every event is as it was when its head was signed.
     *
     * @param erased events whose payload was erased on record; all else about them was checked
     * @param withheld events of which an excerpt shows the hash alone
     * @param head absent while the log is empty
     */
    record Sound(UUID organizationId, long events, long erased, long withheld, Optional<SignedHead> head)
            implements Verification {}

    /** @param findings at least one, by place; after the first few hundred no more are collected */
    record Tampered(UUID organizationId, long events, List<Finding> findings) implements Verification {
        public Tampered {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("nothing was found");
            }
            findings = findings.stream().sorted().toList();
        }

        /** Number of the first event that is not as it was, counted from 0. */
        public long firstBadIndex() {
            return findings.getFirst().firstIndex();
        }
    }
}
