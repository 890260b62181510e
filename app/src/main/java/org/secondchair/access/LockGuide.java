package org.secondchair.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Leads a member who stands before a lock to the page on which the missing condition is met. Rooms that place locks
 * contribute one as a bean.
 */
public interface LockGuide {
    /** Path of that page; empty where the lock is not this room's, or where the member can do nothing about it. */
    Optional<String> href(String lockName, UUID scopeId);
}
